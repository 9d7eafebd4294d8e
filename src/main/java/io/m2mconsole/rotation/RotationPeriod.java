package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.StoredSecret;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How often a client's secret is rotated: a tag on the stored secret. */
@Service
public class RotationPeriod {

    private final SecretVersions versions;
    private final Operations operations;

    RotationPeriod(SecretVersions versions, Operations operations) {
        this.versions = versions;
        this.operations = operations;
    }

    /** What the secret's tag says; empty where it has none or none that is a positive ISO 8601 duration. */
    public static Optional<Duration> of(StoredSecret secret) {
        return Optional.ofNullable(secret.tags().get(SecretTags.ROTATE_EVERY)).flatMap(RotationPeriod::parse);
    }

    /** Sets the tag, or removes it where the period is empty. Recorded. Blocks. */
    public void set(Environment environment, StoredSecret secret, Optional<Duration> period) {
        var target = secret.name()
                + period.map(every -> " every " + every.toDays() + " days").orElse(" by hand");
        var command =
                new Command(Action.SECRET_SCHEDULE, target, environment.id()).with(RepeatSchedule.of(secret, period));
        operations.run(command, () -> {
            period.ifPresentOrElse(
                    every -> versions.tag(
                            environment, secret.arn(), Map.of(SecretTags.ROTATE_EVERY, "P" + every.toDays() + "D")),
                    () -> versions.untag(environment, secret.arn(), SecretTags.ROTATE_EVERY));
            return target;
        });
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
