package io.m2mconsole.rotation;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The deletion of one of two secrets, later. */
@Component
class RepeatDeletion implements Repeat {

    private final ClientSecrets secrets;
    private final Clients clients;
    private final Environments environments;

    RepeatDeletion(ClientSecrets secrets, Clients clients, Environments environments) {
        this.secrets = secrets;
        this.clients = clients;
        this.environments = environments;
    }

    static Repeatable of(AppClient client, String secretId) {
        return new Repeatable(
                Map.of("client", client.id().value(), "secret", secretId),
                List.of("- secret " + secretId + " of " + client.name()));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.SECRET_DELETE_ONE);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        secrets.delete(
                environment,
                clients.get(environment, new ClientId(data.getOrDefault("client", ""))),
                data.getOrDefault("secret", ""));
    }
}
