package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.util.Optional;

/** A step of a rotation: finds the environment and leaves a trace in the activity. */
abstract class RotationAct implements SagaStep {

    private final RotationStep step;
    private final Action action;
    private final Environments environments;
    private final Operations operations;

    RotationAct(RotationStep step, Action action, Environments environments, Operations operations) {
        this.step = step;
        this.action = action;
        this.environments = environments;
        this.operations = operations;
    }

    @Override
    public String name() {
        return step.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new RotationData(values);
        var environment = environments.get(data.environment());
        data.detail(step, operations.run(data.command(action), () -> act(environment, data)));
    }

    @Override
    public void undo(SagaData values) {
        var data = new RotationData(values);
        var environment = environments.get(data.environment());
        undoAction()
                .ifPresent(undo -> operations.run(data.command(undo), () -> {
                    takeBack(environment, data);
                    return undo;
                }));
    }

    /** Does it, or finds it done. @return what came of it, for people */
    abstract String act(Environment environment, RotationData data);

    /** What taking it back is; empty where there is nothing to take back. */
    Optional<Action> undoAction() {
        return Optional.empty();
    }

    /** Takes back what was done, if it was. */
    void takeBack(Environment environment, RotationData data) {}
}
