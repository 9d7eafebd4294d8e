package io.m2mconsole.onboarding.ui;

import io.m2mconsole.access.LeastScopes;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.onboarding.Recipe;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a new client may be given, what is taken already, and which client it shall be like. */
record OnboardChoices(
        Environment environment,
        List<ResourceServer> servers,
        List<ApiMethod> methods,
        List<AppClient> clients,
        List<Recipe> recipes,
        Optional<Model> model) {

    /** Every scope of the pool, by name. */
    Collection<ScopeName> scopes() {
        return servers.stream()
                .flatMap(server -> server.scopes().stream())
                .map(Scope::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the client to be like is of another environment. */
    boolean promotes() {
        return model.filter(known -> !known.environment().equals(environment.id()))
                .isPresent();
    }

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
        if (!environment.manages(name)) {
            return Optional.of("The name is outside of those that this console manages in " + environment.id() + ".");
        }
        var secret = environment.secretName(name);
        return clients.stream()
                .filter(client -> environment.secretName(client.name()).equals(secret))
                .findFirst()
                .map(client -> client.name().equals(name)
                        ? "There is a client of that name already."
                        : "The secret's path is that of the client " + client.name() + ".");
    }
}
