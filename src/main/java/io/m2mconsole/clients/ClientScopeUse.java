package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which clients hold each scope. */
@Component
@Order(10)
class ClientScopeUse implements ScopeUse {

    private final Clients clients;

    ClientScopeUse(Clients clients) {
        this.clients = clients;
    }

    @Override
    public String label() {
        return "Held by";
    }

    @Override
    public Map<ScopeName, List<String>> users(Environment environment) {
        var users = new TreeMap<ScopeName, List<String>>();
        for (var client : clients.list(environment)) {
            for (var scope : client.scopes()) {
                users.computeIfAbsent(scope, _ -> new ArrayList<>())
                        .add(client.name().value());
            }
        }
        return users;
    }
}
