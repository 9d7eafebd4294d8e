package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other rooms of what the console reads and writes of stored secrets, so that what they show is fresh. */
@Component
class Sightings {

    private static final Logger log = LoggerFactory.getLogger(Sightings.class);

    private final AwsSecrets secrets;
    private final ApplicationEventPublisher events;

    Sightings(AwsSecrets secrets, ApplicationEventPublisher events) {
        this.secrets = secrets;
        this.events = events;
    }

    /** Tells of what was just described, where its tags name its client. */
    Optional<StoredSecret> told(Environment environment, Optional<StoredSecret> described) {
        described.ifPresent(secret -> secret.clientId()
                .ifPresent(client -> events.publishEvent(new StoredSecretSeen(
                        environment.id(),
                        new ClientId(client),
                        secret.deletion().isPresent() ? null : secret))));
        return described;
    }

    /** Describes a secret that was just changed, and tells of it. That it cannot be described undoes no change. */
    void look(Environment environment, String arn) {
        try {
            var _ = told(environment, secrets.describe(environment.target(), arn));
        } catch (RemoteFailure e) {
            log.info("Looking at {} after a change: {}", arn, e.problem().sentence());
        }
    }
}
