package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings a deleted secret back, later. */
@Component
class RepeatRestore implements Repeat {

    private static final String ARN = "arn";

    private final Secrets secrets;
    private final Environments environments;

    RepeatRestore(Secrets secrets, Environments environments) {
        this.secrets = secrets;
        this.environments = environments;
    }

    static Repeatable of(StoredSecret secret) {
        return new Repeatable(Map.of(ARN, secret.arn()), List.of("+ stored secret " + secret.name() + ", restored"));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.SECRET_RESTORE);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var secret = secrets.byArn(environment, data.getOrDefault(ARN, ""))
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "The stored secret is gone: its recovery window has ended.",
                        "Adopt the client's secret, or rotate it.")));
        var _ = secrets.restoreDeleted(environment, secret);
    }
}
