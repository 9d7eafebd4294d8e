package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what the rules cannot tell apart, in the order of its first members. */
final class Grouping {

    private Grouping() {}

    /** Clients of equal flow, scopes and audiences. */
    static List<ClientGroup> clients(Collection<AppClient> clients, Collection<ApiMethod> methods) {
        var audiences = audiences(methods);
        var groups = new LinkedHashMap<ClientKey, List<AppClient>>();
        for (var client : clients) {
            var key = new ClientKey(client.machine(), client.scopes(), audiences.getOrDefault(client.id(), List.of()));
            groups.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(client);
        }
        return groups.values().stream().map(ClientGroup::new).toList();
    }

    /** Methods of equal requirement, whatever their authorizer's name. */
    static List<MethodGroup> methods(Collection<ApiMethod> methods) {
        var groups = new LinkedHashMap<MethodKey, List<ApiMethod>>();
        for (var method : methods) {
            var key = new MethodKey(nameless(method.requirement()), method.apiKeyRequired());
            groups.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(method);
        }
        return groups.values().stream().map(MethodGroup::new).toList();
    }

    /** The audiences of HTTP APIs that name a client, by number; clients that none names are left out. */
    private static Map<ClientId, List<Integer>> audiences(Collection<ApiMethod> methods) {
        var numbers = new HashMap<Set<ClientId>, Integer>();
        var byClient = new HashMap<ClientId, List<Integer>>();
        for (var method : methods) {
            if (method.requirement() instanceof Jwt jwt && !numbers.containsKey(jwt.audience())) {
                var number = numbers.size();
                numbers.put(jwt.audience(), number);
                jwt.audience()
                        .forEach(client -> byClient.computeIfAbsent(client, _ -> new ArrayList<>(1))
                                .add(number));
            }
        }
        return byClient;
    }

    private static Requirement nameless(Requirement requirement) {
        return switch (requirement) {
            case AnyScopeOf(var _, var pools, var scopes) -> new AnyScopeOf("", pools, scopes);
            case IdentityToken(var _, var pools) -> new IdentityToken("", pools);
            case Jwt jwt -> new Jwt("", jwt.pools(), jwt.audience(), jwt.scoped(), jwt.scopes());
            case Open _, Other _ -> requirement;
        };
    }

    private record ClientKey(boolean machine, Set<ScopeName> scopes, List<Integer> audiences) {}

    private record MethodKey(Requirement requirement, boolean apiKey) {}
}
