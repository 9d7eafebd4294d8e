package io.m2mconsole.onboarding;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the app client with the secret that is stored. */
@Component
class CreateClient implements SagaStep {

    private final Environments environments;
    private final Clients clients;
    private final Secrets secrets;
    private final OwnClients own;
    private final Operations operations;

    CreateClient(Environments environments, Clients clients, Secrets secrets, OwnClients own, Operations operations) {
        this.environments = environments;
        this.clients = clients;
        this.secrets = secrets;
        this.own = own;
        this.operations = operations;
    }

    @Override
    public String name() {
        return OnboardStep.CREATE_CLIENT.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new OnboardData(values);
        if (data.client().isPresent()) {
            return;
        }
        var environment = environments.get(data.environment());
        var id = own.find(environment, data).stream()
                .findFirst()
                .map(AppClient::id)
                .orElseGet(() -> create(environment, data));
        data.client(id);
        data.detail(OnboardStep.CREATE_CLIENT, "Client id " + id);
    }

    /** Names repeat, and creating knows no idempotency token: beside a late twin there would be two. */
    @Override
    public boolean bearsALateTwin() {
        return false;
    }

    @Override
    public void undo(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        var made = new LinkedHashSet<ClientId>();
        data.client()
                .ifPresentOrElse(made::add, () -> own.find(environment, data).forEach(client -> made.add(client.id())));
        made.forEach(id -> delete(environment, data, id));
        data.noClient();
    }

    private ClientId create(Environment environment, OnboardData data) {
        var secret = data.arn()
                .flatMap(arn -> secrets.readPending(environment, arn))
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "The pending secret of " + data.name() + " is gone.",
                        "Onboard the client again.")));
        var client = new NewClient(data.name(), data.scopes(), data.tokenLifetime(), secret);
        return operations
                .run(command(Action.CLIENT_CREATE, data, Optional.empty()), () -> clients.create(environment, client))
                .id();
    }

    private void delete(Environment environment, OnboardData data, ClientId id) {
        try {
            operations.run(command(Action.CLIENT_DELETE, data, Optional.of(id)), () -> {
                clients.delete(environment, id);
                return id;
            });
        } catch (RemoteFailure failure) {
            if (failure.problem().kind() != Problem.Kind.NOT_FOUND) {
                throw failure;
            }
        }
    }

    private static Command command(Action action, OnboardData data, Optional<ClientId> id) {
        var target = data.name() + id.map(known -> " (" + known + ")").orElse("");
        return new Command(action, target, data.environment());
    }
}
