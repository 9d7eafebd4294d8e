package io.m2mconsole.rotation;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rotation as a saga: at each moment what is current in Secrets Manager gets tokens. */
@Component
class RotationSaga implements Saga {

    static final String KIND = "rotate";

    private final List<SagaStep> steps;

    RotationSaga(
            StorePending store,
            AddSecret add,
            TestSecret test,
            Promote promote,
            Grace grace,
            DeleteOld delete,
            ProveOld prove) {
        this.steps = List.of(store, add, test, promote, grace, delete, prove);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Rotate a secret";
    }

    @Override
    public Action action() {
        return Action.ROTATE;
    }

    /** On schedule nobody watches: a failure stays on the page Unfinished until someone has seen it. */
    @Override
    public boolean stopsOnFailure(SagaData data) {
        return new RotationData(data).scheduled();
    }

    @Override
    public List<String> difference(SagaData values) {
        var data = new RotationData(values);
        return List.of(
                "+ a new secret of " + data.name() + " (" + data.client() + ")",
                "- its old one, after " + data.grace().toHours() + " hours in which both are valid");
    }

    @Override
    public List<SagaStep> steps() {
        return steps;
    }
}
