package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Deployments;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Routing;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run is carried out on, as it was when the run was taken in hand. */
final class RunGround {

    private final Environment environment;
    private final Map<ClientId, AppClient> clients;
    private final Map<MethodId, ApiMethod> methods;
    private final Deployments deployments;
    private final Map<MethodId, Optional<Verb>> verbs = new ConcurrentHashMap<>();

    /**
     * @param methods as they are believed to be
     * @param deployments what their stages serve
     */
    RunGround(
            Environment environment,
            Collection<AppClient> clients,
            Collection<ApiMethod> methods,
            Deployments deployments) {
        this.environment = environment;
        this.clients = clients.stream().collect(Collectors.toMap(AppClient::id, Function.identity()));
        this.methods = methods.stream().collect(Collectors.toMap(ApiMethod::id, Function.identity()));
        this.deployments = deployments;
    }

    Environment environment() {
        return environment;
    }

    Optional<AppClient> client(ClientId id) {
        return Optional.ofNullable(clients.get(id));
    }

    Optional<ApiMethod> method(MethodId id) {
        return Optional.ofNullable(methods.get(id));
    }

    /** What the method's stage serves. */
    String deployment(ApiMethod method) {
        return deployments.of(method.id());
    }

    /** The verb that is sent to a method; empty where none with this value of its parameters leads to it. */
    Optional<Verb> verb(ApiMethod method, String probe) {
        var known = verbs.get(method.id());
        return known != null
                ? known
                : verbs.computeIfAbsent(method.id(), _ -> Routing.probing(method, methods.values(), probe));
    }
}
