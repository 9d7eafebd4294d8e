package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import org.springframework.stereotype.Service;

/** The active secrets of app clients in Cognito: at most two each. All calls block. */
@Service
public class ActiveSecrets {

    private final AwsCognitoSecrets cognito;

    ActiveSecrets(AwsCognitoSecrets cognito) {
        this.cognito = cognito;
    }

    /** The oldest first. */
    public List<CognitoSecret> list(Environment environment, ClientId client) {
        return cognito.list(environment, client);
    }

    /**
     * Adds a second one, in one attempt: a lost answer must be told from a failure by {@link #list}.
     *
     * @return its id
     * @throws io.m2mconsole.shared.RemoteFailure CONFLICT where there are two already
     */
    public String add(Environment environment, ClientId client, SecretValue value) {
        return cognito.add(environment, client, value);
    }

    /** Deletes one for good; none of that id is no failure. The last one cannot be deleted. */
    public void delete(Environment environment, ClientId client, String id) {
        cognito.delete(environment, client, id);
    }
}
