package io.m2mconsole.findings;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Policies;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules look at.
 *
 * @param deployed the methods as they answer now
 * @param changes what is not deployed yet
 * @param stored the clients' secrets in Secrets Manager, by client
 * @param active the clients' secrets in Cognito; clients whose were not read are left out
 * @param invalid clients whose stored secret Cognito refused when it was last tried, with the time
 * @param now when all of it was read
 */
record Facts(
        PoolId pool,
        Policies policies,
        List<ResourceServer> servers,
        List<AppClient> clients,
        List<ApiMethod> deployed,
        List<MethodChange> changes,
        Map<ClientId, StoredSecret> stored,
        Map<ClientId, List<CognitoSecret>> active,
        Map<ClientId, Instant> invalid,
        Instant now) {

    Facts {
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
        deployed = List.copyOf(deployed);
        changes = List.copyOf(changes);
        stored = Map.copyOf(stored);
        active = Map.copyOf(active);
        invalid = Map.copyOf(invalid);
    }

    /** Clients for machines. */
    List<AppClient> machines() {
        return clients.stream().filter(AppClient::machine).toList();
    }

    /** The scopes that resource servers define. */
    Set<ScopeName> defined() {
        return servers.stream()
                .flatMap(server -> server.scopes().stream())
                .map(Scope::name)
                .collect(Collectors.toSet());
    }

    Optional<StoredSecret> stored(AppClient client) {
        return Optional.ofNullable(stored.get(client.id()));
    }

    Optional<List<CognitoSecret>> active(AppClient client) {
        return Optional.ofNullable(active.get(client.id()));
    }
}
