package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The active secrets of app clients in Cognito: at most two each. All calls block. */
@Service
public class ActiveSecrets {

    private static final Logger log = LoggerFactory.getLogger(ActiveSecrets.class);

    private final AwsCognitoSecrets cognito;
    private final ApplicationEventPublisher events;

    ActiveSecrets(AwsCognitoSecrets cognito, ApplicationEventPublisher events) {
        this.events = events;
        this.cognito = cognito;
    }

    /** The oldest first. */
    public List<CognitoSecret> list(Environment environment, ClientId client) {
        var seen = look(environment, client);
        events.publishEvent(seen);
        return seen.secrets();
    }

    /** As {@link #list}, with the time before which it was asked, and without telling other rooms. */
    public ActiveSecretsSeen look(Environment environment, ClientId client) {
        var asked = Instant.now();
        return new ActiveSecretsSeen(environment, client, cognito.list(environment, client), asked);
    }

    /**
     * Adds a second one, in one attempt: a lost answer must be told from a failure by {@link #list}.
     *
     * @return its id
     * @throws io.m2mconsole.shared.RemoteFailure CONFLICT where there are two already
     */
    public String add(Environment environment, ClientId client, SecretValue value) {
        var id = cognito.add(environment, client, value);
        tell(environment, client);
        return id;
    }

    /** Deletes one for good; none of that id is no failure. The last one cannot be deleted. */
    public void delete(Environment environment, ClientId client, String id) {
        cognito.delete(environment, client, id);
        tell(environment, client);
    }

    /** Tells other rooms what is there after a change. That it cannot be read undoes no change. */
    private void tell(Environment environment, ClientId client) {
        try {
            var _ = list(environment, client);
        } catch (RemoteFailure e) {
            log.info(
                    "Listing the secrets of {} after a change: {}",
                    client,
                    e.problem().sentence());
        }
    }
}
