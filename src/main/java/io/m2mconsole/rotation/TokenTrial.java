package io.m2mconsole.rotation;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the token endpoint knows a value as the client's secret. */
@Component
class TokenTrial {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clients clients;
    private final Tokens tokens;
    private final SecretVersions versions;

    TokenTrial(Clients clients, Tokens tokens, SecretVersions versions) {
        this.clients = clients;
        this.tokens = tokens;
        this.versions = versions;
    }

    /**
     * Whether it is known, asked again a few times where the answer is not the wanted one: a change takes a moment to get
     * around.
     */
    boolean settles(Environment environment, RotationData data, SecretValue value, boolean wanted) {
        for (var attempt = 1; attempt < TRIES; attempt++) {
            if (known(environment, data, value) == wanted) {
                return wanted;
            }
            pause();
        }
        return known(environment, data, value);
    }

    /** @throws io.m2mconsole.shared.RemoteFailure where no answer tells */
    boolean known(Environment environment, RotationData data, SecretValue value) {
        var scopes = clients.get(environment, data.client()).scopes();
        if (scopes.isEmpty()) {
            throw Refused.conflict(
                    "The app client " + data.name() + " has no scopes, so no token can prove its secret.",
                    "Give it a scope, then go on.");
        }
        return switch (tokens.request(
                environment, data.client(), value, Set.of(scopes.iterator().next()))) {
            case TokenAnswer.Granted _ -> true;
            case TokenAnswer.Refused(var error, var _) -> {
                if (!error.equals("invalid_client")) {
                    throw Refused.conflict(
                            "Asked for a token for " + data.name() + ", the token endpoint says " + error + ".",
                            "Check that client credentials are enabled for the client and that its scopes exist.");
                }
                yield false;
            }
        };
    }

    /** The value that a version holds. */
    SecretValue value(Environment environment, RotationData data, String version) {
        return versions.document(environment, data.arn(), version)
                .orElseThrow(() -> Refused.conflict(
                        "A version of the stored secret of " + data.name() + " is gone.",
                        "Look at the secret's versions in Secrets Manager."))
                .clientSecret();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.conflict("The console is stopping.", "It goes on after its next start.");
        }
    }
}
