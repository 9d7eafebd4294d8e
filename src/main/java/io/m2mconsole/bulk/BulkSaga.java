package io.m2mconsole.bulk;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.util.List;

/** Keeps a bulk change going: when its instance dies, another takes it over and goes on with the next row. */
class BulkSaga implements Saga {

    private final Action action;
    private final List<SagaStep> steps;

    BulkSaga(Action action, BulkStep step) {
        this.action = action;
        this.steps = List.of(step);
    }

    /** One kind for each right that is needed. */
    static String kind(Action action) {
        return action.text();
    }

    @Override
    public String kind() {
        return kind(action);
    }

    @Override
    public String title() {
        return action.title();
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public String target(SagaData data) {
        return data.find(BulkStep.TITLE).orElse(title());
    }

    /** What is done stays done: a person decides whether to go on with the rest. */
    @Override
    public boolean stopsOnFailure(SagaData data) {
        return true;
    }

    @Override
    public List<SagaStep> steps() {
        return steps;
    }
}
