package io.m2mconsole.rotation;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.jobs.Job;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rotates the secrets whose time has come, one after the other: by their own tag, else by the policy for all. */
@Component
class RotationSchedule implements Job {

    private static final Logger log = LoggerFactory.getLogger(RotationSchedule.class);
    /** After one that was taken back a person may have a look first. */
    private static final Duration REST = Duration.ofDays(1);

    private final Environments environments;
    private final Secrets secrets;
    private final SecretVersions versions;
    private final Clients clients;
    private final Rotations rotations;
    private final RotationProperties properties;

    RotationSchedule(
            Environments environments,
            Secrets secrets,
            SecretVersions versions,
            Clients clients,
            Rotations rotations,
            RotationProperties properties) {
        this.environments = environments;
        this.secrets = secrets;
        this.versions = versions;
        this.clients = clients;
        this.rotations = rotations;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "rotation-schedule";
    }

    @Override
    public Duration every() {
        return properties.checkEvery();
    }

    @Override
    public void run() {
        for (var id : environments.ids()) {
            try {
                var environment = environments.get(id);
                secrets.managed(environment).forEach(secret -> rotateIfDue(environment, secret, Instant.now()));
            } catch (RemoteFailure e) {
                log.warn(
                        "Looking for secrets to rotate in {}: {}",
                        id,
                        e.problem().sentence());
            }
        }
    }

    /** How often a secret is rotated; empty for by hand alone. A tag that is no duration counts as none. */
    Optional<Duration> every(StoredSecret secret) {
        return RotationPeriod.of(secret).or(() -> Optional.ofNullable(properties.every()));
    }

    private void rotateIfDue(Environment environment, StoredSecret secret, Instant now) {
        var period = every(secret);
        var client = secret.clientId().map(ClientId::new);
        if (period.isEmpty()
                || client.isEmpty()
                || secret.created().plus(period.get()).isAfter(now)) {
            return;
        }
        try {
            if (valueAge(environment, secret, now).compareTo(period.get()) >= 0
                    && rests(rotations.latest(environment, client.get()), now)) {
                rotations.start(environment, clients.get(environment, client.get()), true);
            }
        } catch (RemoteFailure e) {
            // What failed at AWS is in the activity and on the page Unfinished; the others shall not wait for it.
            log.warn("Rotating {}: {}", secret.name(), e.problem().sentence());
        }
    }

    private Duration valueAge(Environment environment, StoredSecret secret, Instant now) {
        return versions.labels(environment, secret.arn()).stream()
                .filter(SecretVersion::current)
                .findFirst()
                .map(version -> Duration.between(version.created(), now))
                .orElse(Duration.ZERO);
    }

    private static boolean rests(Optional<SagaStatus> latest, Instant now) {
        return latest.isEmpty()
                || switch (latest.get().state()) {
                    case DONE -> true;
                    case UNDONE -> latest.get().changed().plus(REST).isBefore(now);
                    case RUNNING, UNDOING, WAITING, WAITING_BACK, UNFINISHED -> false;
                };
    }
}
