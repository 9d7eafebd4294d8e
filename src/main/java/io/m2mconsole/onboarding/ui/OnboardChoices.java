package io.m2mconsole.onboarding.ui;

import io.m2mconsole.access.LeastScopes;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a new client may be given, and what is taken already. */
record OnboardChoices(
        Environment environment, List<ResourceServer> servers, List<ApiMethod> methods, List<AppClient> clients) {

    /** Methods that scopes of the pool open. */
    List<ApiMethod> guarded() {
        return methods.stream()
                .filter(method ->
                        !LeastScopes.opening(method, environment.pool()).isEmpty())
                .toList();
    }

    List<ApiMethod> openedBy(Collection<ScopeName> scopes) {
        return methods.stream()
                .filter(method ->
                        LeastScopes.opening(method, environment.pool()).stream().anyMatch(scopes::contains))
                .toList();
    }

    /** Why a client cannot have that name, as far as is known here; empty where it can. */
    Optional<String> objection(String typed) {
        if (!Patterns.CLIENT_NAME.matches(typed) || typed.isBlank()) {
            return Optional.of(Patterns.CLIENT_NAME.sentence());
        }
        var name = new ClientName(typed);
        var secret = environment.secretName(name);
        return clients.stream()
                .filter(client -> environment.secretName(client.name()).equals(secret))
                .findFirst()
                .map(client -> client.name().equals(name)
                        ? "There is a client of that name already."
                        : "The secret's path is that of the client " + client.name() + ".");
    }
}
