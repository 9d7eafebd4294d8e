package io.m2mconsole.onboarding;

import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which scope of one environment takes the place of which of another. */
public final class ScopeMapping {

    private ScopeMapping() {}

    /**
     * A proposal for each scope: the one of the same resource server and name; else the one of the same name on the only
     * server that is called the same; else none.
     *
     * @param from the servers where the scopes come from
     * @param to the servers where they shall go
     */
    public static Map<ScopeName, Optional<ScopeName>> propose(
            Collection<ScopeName> scopes, List<ResourceServer> from, List<ResourceServer> to) {
        var proposals = new TreeMap<ScopeName, Optional<ScopeName>>();
        for (var scope : scopes) {
            proposals.put(scope, same(scope, to).or(() -> alike(scope, from, to)));
        }
        return proposals;
    }

    private static Optional<ScopeName> same(ScopeName scope, List<ResourceServer> to) {
        return to.stream()
                .flatMap(server -> server.scope(scope).stream())
                .map(Scope::name)
                .findFirst();
    }

    private static Optional<ScopeName> alike(ScopeName scope, List<ResourceServer> from, List<ResourceServer> to) {
        var names = from.stream()
                .filter(server -> server.id().equals(scope.server()))
                .map(ResourceServer::name)
                .collect(Collectors.toSet());
        var servers =
                to.stream().filter(server -> names.contains(server.name())).toList();
        return servers.size() == 1 ? find(servers.getFirst(), scope) : Optional.empty();
    }

    private static Optional<ScopeName> find(ResourceServer server, ScopeName scope) {
        ResourceServerId id = server.id();
        return server.scope(new ScopeName(id, scope.name())).map(Scope::name);
    }
}
