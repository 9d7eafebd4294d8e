package io.m2mconsole.deployments;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A deployment, later: of exactly the changes that were looked at. */
@Component
class RepeatDeployment implements Repeat {

    private final ApiChanges changes;
    private final Apis apis;
    private final Environments environments;

    RepeatDeployment(ApiChanges changes, Apis apis, Environments environments) {
        this.changes = changes;
        this.apis = apis;
        this.environments = environments;
    }

    static Repeatable of(ApiStage stage, Collection<MethodChange> seen) {
        return new Repeatable(
                Map.of("api", stage.api().value(), "stage", stage.stage().value(), "changes", text(seen)), lines(seen));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.STAGE_DEPLOY);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var stage = environment.stages().stream()
                .filter(each -> each.api().value().equals(data.get("api"))
                        && each.stage().value().equals(data.get("stage")))
                .findFirst()
                .orElseThrow(() -> changed("The stage is gone."));
        var pending = apis.pending(environment, stage);
        if (!text(pending).equals(data.get("changes"))) {
            throw changed("The working copy changed since this was asked for.");
        }
        changes.deploy(environment, stage, pending);
    }

    private static String text(Collection<MethodChange> changes) {
        return changes.stream().map(MethodChange::toString).sorted().toList().toString();
    }

    private static List<String> lines(Collection<MethodChange> changes) {
        return changes.stream()
                .map(change -> change.id().label() + " " + change.word()
                        + change.before()
                                .map(method -> " from " + method.requirement().anyOf())
                                .orElse("")
                        + change.after()
                                .map(method -> " to " + method.requirement().anyOf())
                                .orElse(""))
                .toList();
    }

    private static RemoteFailure changed(String sentence) {
        return new RemoteFailure(
                Problem.of(Problem.Kind.CONFLICT, sentence, "Look at the changes again, and ask anew."));
    }
}
