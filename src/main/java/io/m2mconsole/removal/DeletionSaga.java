package io.m2mconsole.removal;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Deletes a client with its stored secret. The secret goes first, as it can be restored: a client that lives on keeps its
 * secret.
 */
@Component
class DeletionSaga implements Saga {

    static final String KIND = "delete-client";

    private final List<SagaStep> steps;

    DeletionSaga(DeleteSecret secret, DeleteClient client) {
        this.steps = List.of(secret, client);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Delete a client";
    }

    @Override
    public Action action() {
        return Action.CLIENT_REMOVE;
    }

    @Override
    public List<String> difference(SagaData values) {
        var data = new DeletionData(values);
        return Stream.concat(
                        Stream.of("- client " + target(values) + " (" + data.client() + ")"),
                        data.secretArn().map(arn -> "- its stored secret " + arn).stream())
                .toList();
    }

    @Override
    public List<SagaStep> steps() {
        return steps;
    }
}
