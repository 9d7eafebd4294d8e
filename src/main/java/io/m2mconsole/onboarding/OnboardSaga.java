package io.m2mconsole.onboarding;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** Onboarding as a saga: a client that is complete and proven, or none at all. */
@Component
class OnboardSaga implements Saga {

    static final String KIND = "onboard";

    private final List<SagaStep> steps;

    OnboardSaga(StoreSecret store, CreateClient create, CompleteSecret complete, GetToken token, Prove prove) {
        this.steps = List.of(store, create, complete, token, prove);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Onboard a client";
    }

    @Override
    public Action action() {
        return Action.ONBOARD;
    }

    @Override
    public List<SagaStep> steps() {
        return steps;
    }
}
