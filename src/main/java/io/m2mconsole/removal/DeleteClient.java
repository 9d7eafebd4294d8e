package io.m2mconsole.removal;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import org.springframework.stereotype.Component;

/** Deletes the app client. The last step, as nothing brings a client back. */
@Component
class DeleteClient implements SagaStep {

    private final Environments environments;
    private final Clients clients;
    private final Operations operations;

    DeleteClient(Environments environments, Clients clients, Operations operations) {
        this.environments = environments;
        this.clients = clients;
        this.operations = operations;
    }

    @Override
    public String name() {
        return "Delete the app client";
    }

    @Override
    public void run(SagaData values) {
        var data = new DeletionData(values);
        var environment = environments.get(data.environment());
        try {
            operations.run(data.command(Action.CLIENT_DELETE), () -> {
                clients.delete(environment, data.client());
                return data.client();
            });
        } catch (RemoteFailure e) {
            // The answer may have been lost after the deletion, or an earlier attempt have got this far.
            if (!gone(environment, data.client(), e)) {
                throw e;
            }
            clients.forget(environment, data.client());
        }
    }

    /** Its secret stays deleted meanwhile: with the client gone after all, a secret that was restored would be left over. */
    @Override
    public boolean undoneOnceSettled() {
        return true;
    }

    @Override
    public boolean tookEffect(SagaData values) {
        var data = new DeletionData(values);
        return !exists(environments.get(data.environment()), data.client());
    }

    @Override
    public void undo(SagaData values) {
        // A step that failed has deleted nothing.
    }

    private boolean gone(Environment environment, ClientId client, RemoteFailure failure) {
        return switch (failure.problem().kind()) {
            case NOT_FOUND -> true;
            case UNREACHABLE, UNEXPECTED -> !exists(environment, client);
            case DENIED, REQUESTED, THROTTLED, CONFLICT, INVALID -> false;
        };
    }

    private boolean exists(Environment environment, ClientId client) {
        try {
            clients.get(environment, client);
            return true;
        } catch (RemoteFailure e) {
            return e.problem().kind() != Kind.NOT_FOUND;
        }
    }
}
