package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All clients × all methods, decided at once: a bit for each pair of groups, so that ten million cells take a megabyte. It
 * says what {@link AccessRules} say of any cell; ask those for the reason.
 */
public final class AccessMatrix {

    private final List<ClientGroup> clients;
    private final List<MethodGroup> methods;
    /** By method group, the client groups that its authorizer lets through. */
    private final BitSet[] passing;

    private AccessMatrix(List<ClientGroup> clients, List<MethodGroup> methods, BitSet[] passing) {
        this.clients = clients;
        this.methods = methods;
        this.passing = passing;
    }

    /** Decides every cell. @param pool the pool that the clients belong to */
    public static AccessMatrix of(Collection<AppClient> clients, Collection<ApiMethod> methods, PoolId pool) {
        var rows = Grouping.clients(clients, methods);
        var columns = Grouping.methods(methods);
        var facts = new Facts(rows, pool);
        var passing =
                columns.stream().map(column -> facts.passing(column.first())).toArray(BitSet[]::new);
        return new AccessMatrix(rows, columns, passing);
    }

    /** Clients of equal access, in the order of their first members. */
    public List<ClientGroup> clients() {
        return clients;
    }

    /** Methods of equal requirements, in the order of their first members. */
    public List<MethodGroup> methods() {
        return methods;
    }

    /** What holds for each member of one group and each of another. @param client the place in {@link #clients()} */
    public Prediction prediction(int client, int method) {
        var first = methods.get(method).first();
        if (first.requirement() instanceof Other) {
            return Prediction.UNKNOWN;
        }
        if (!passing[method].get(client)) {
            return Prediction.DENIED;
        }
        return first.apiKeyRequired() ? Prediction.UNKNOWN : Prediction.ALLOWED;
    }

    /** How many cells, client by client and method by method, are predicted so. */
    public long count(Prediction wanted) {
        var cells = 0L;
        for (var method = 0; method < methods.size(); method++) {
            var clientsSoFar = 0L;
            for (var client = 0; client < clients.size(); client++) {
                if (prediction(client, method) == wanted) {
                    clientsSoFar += clients.get(client).size();
                }
            }
            cells += clientsSoFar * methods.get(method).size();
        }
        return cells;
    }

    /** Client groups as sets of bits: by scope, by flow, by audience. */
    private static final class Facts {

        private final PoolId pool;
        private final int size;
        private final BitSet machines = new BitSet();
        private final Map<ScopeName, BitSet> holders = new HashMap<>();
        private final Map<ClientId, Integer> places = new HashMap<>();
        private final Map<Set<ClientId>, BitSet> audiences = new HashMap<>();

        Facts(List<ClientGroup> groups, PoolId pool) {
            this.pool = pool;
            this.size = groups.size();
            for (var place = 0; place < size; place++) {
                var number = place;
                var client = groups.get(place).first();
                machines.set(place, client.machine());
                places.put(client.id(), place);
                client.scopes()
                        .forEach(scope -> holders.computeIfAbsent(scope, _ -> new BitSet(size))
                                .set(number));
            }
        }

        BitSet passing(ApiMethod method) {
            return switch (method.requirement()) {
                case Open() -> all();
                case Other _, IdentityToken _ -> new BitSet();
                case AnyScopeOf(var _, var pools, var scopes) ->
                    pools.contains(pool) ? and(holding(scopes), machines) : new BitSet();
                case Jwt jwt -> jwt.pools().contains(pool) ? byToken(jwt) : new BitSet();
            };
        }

        private BitSet byToken(Jwt jwt) {
            var passing = jwt.scoped() ? holding(jwt.scopes()) : all();
            return and(and(passing, machines), audiences.computeIfAbsent(jwt.audience(), this::named));
        }

        private BitSet named(Set<ClientId> audience) {
            var named = new BitSet(size);
            audience.stream()
                    .flatMap(client -> Optional.ofNullable(places.get(client)).stream())
                    .forEach(named::set);
            return named;
        }

        private BitSet holding(Set<ScopeName> scopes) {
            var holding = new BitSet(size);
            scopes.stream()
                    .flatMap(scope -> Optional.ofNullable(holders.get(scope)).stream())
                    .forEach(holding::or);
            return holding;
        }

        private BitSet all() {
            var all = new BitSet(size);
            all.set(0, size);
            return all;
        }

        private static BitSet and(BitSet one, BitSet other) {
            one.and(other);
            return one;
        }
    }
}
