package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import java.time.Instant;
import java.util.List;

/**
 * An event: the console just read which secrets of a client Cognito holds.
 *
 * @param secrets the oldest first
 * @param asked when it asked for them
 */
public record ActiveSecretsSeen(Environment environment, ClientId client, List<CognitoSecret> secrets, Instant asked) {
    public ActiveSecretsSeen {
        secrets = List.copyOf(secrets);
    }
}
