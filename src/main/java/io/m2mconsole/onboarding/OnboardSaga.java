package io.m2mconsole.onboarding;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.stream.Stream;
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
    public List<String> difference(SagaData values) {
        var data = new OnboardData(values);
        return Stream.concat(
                        Stream.of(
                                "+ client " + data.name(),
                                "+ its secret, in Secrets Manager"
                                        + data.keeping()
                                                .readerRole()
                                                .map(role -> ", for " + role + " to read")
                                                .orElse(""),
                                "+ tokens of " + data.tokenLifetime().toMinutes() + " minutes"),
                        Stream.concat(
                                data.tags().entrySet().stream()
                                        .map(tag -> "+ " + tag.getKey() + " " + tag.getValue())
                                        .sorted(),
                                data.scopes().stream()
                                        .map(ScopeName::toString)
                                        .sorted()
                                        .map(scope -> "+ " + scope)))
                .toList();
    }

    @Override
    public List<SagaStep> steps() {
        return steps;
    }
}
