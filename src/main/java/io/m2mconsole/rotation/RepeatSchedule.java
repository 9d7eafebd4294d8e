package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another period of rotation, later. */
@Component
class RepeatSchedule implements Repeat {

    private final RotationPeriod periods;
    private final Secrets secrets;
    private final Environments environments;

    RepeatSchedule(RotationPeriod periods, Secrets secrets, Environments environments) {
        this.periods = periods;
        this.secrets = secrets;
        this.environments = environments;
    }

    static Repeatable of(StoredSecret secret, Optional<Duration> period) {
        return new Repeatable(
                Map.of(
                        "arn",
                        secret.arn(),
                        "period",
                        period.map(Duration::toString).orElse("")),
                List.of("- rotate " + text(RotationPeriod.of(secret)), "+ rotate " + text(period)));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.SECRET_SCHEDULE);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var secret = secrets.byArn(environment, data.getOrDefault("arn", ""))
                .orElseThrow(() -> Refused.conflict("The stored secret is gone.", "Look at the client again."));
        var period = data.getOrDefault("period", "");
        periods.set(environment, secret, period.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(period)));
    }

    private static String text(Optional<Duration> period) {
        return period.map(every -> "every " + every.toDays() + " days").orElse("by hand");
    }
}
