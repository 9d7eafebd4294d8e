package io.m2mconsole.access;

import io.m2mconsole.access.AccessFlow.Kind;
import io.m2mconsole.access.AccessFlow.Link;
import io.m2mconsole.access.AccessFlow.Node;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a flow from groups: the largest of each kind by themselves, the others together. */
public final class FlowDrawing {

    /** More nodes than these in one column cannot be read. */
    private static final int MOST = 24;

    private static final int MEMBERS = 40;
    private static final String NOBODY_ASKS = "no authorizer";

    private final PoolId pool;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<String>, Integer> links = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private FlowDrawing(PoolId pool) {
        this.pool = pool;
    }

    /** Draws what clients come to. @param pool the pool that the clients belong to */
    public static AccessFlow of(Collection<ClientGroup> clients, Collection<MethodGroup> methods, PoolId pool) {
        return new FlowDrawing(pool).draw(clients, methods);
    }

    private AccessFlow draw(Collection<ClientGroup> clients, Collection<MethodGroup> methods) {
        var holding = clients.stream()
                .filter(group ->
                        group.first().machine() && !group.first().scopes().isEmpty())
                .toList();
        var accepting = methods.stream()
                .filter(group -> !accepted(group.first()).isEmpty())
                .toList();
        var scopeNodes = scopes(holding, accepting);
        for (var node : merged(holding, ClientGroup::size, ClientGroup::members)) {
            var names =
                    node.stream().map(client -> client.name().value()).sorted().toList();
            var id = "c" + nodes.size();
            nodes.add(node(id, Kind.CLIENTS, names, "clients"));
            node.forEach(client -> targets(client.scopes(), scopeNodes).forEach(scope -> link(id, scope)));
        }
        for (var node : merged(accepting, MethodGroup::size, MethodGroup::members)) {
            var names =
                    node.stream().map(method -> method.id().label()).sorted().toList();
            var id = "m" + nodes.size();
            nodes.add(node(id, Kind.METHODS, names, "methods"));
            node.forEach(method -> targets(accepted(method), scopeNodes).forEach(scope -> link(scope, id)));
        }
        open(methods);
        leftOut(clients, methods, holding, accepting);
        return new AccessFlow(
                nodes,
                links.entrySet().stream()
                        .map(way ->
                                new Link(way.getKey().getFirst(), way.getKey().getLast(), way.getValue()))
                        .toList(),
                notes);
    }

    /** By scope the id of its node: its own, or its resource server's where there are too many. */
    private Map<ScopeName, String> scopes(List<ClientGroup> holding, List<MethodGroup> accepting) {
        var all = Stream.concat(
                        holding.stream().flatMap(group -> group.first().scopes().stream()),
                        accepting.stream().flatMap(group -> accepted(group.first()).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        var together = all.size() > MOST;
        var byNode = all.stream()
                .collect(Collectors.groupingBy(
                        scope -> together ? scope.server().value() : scope.toString(),
                        TreeMap::new,
                        Collectors.toList()));
        var ids = new TreeMap<ScopeName, String>();
        byNode.forEach((label, scopes) -> {
            var id = "s" + nodes.size();
            nodes.add(new Node(
                    id,
                    Kind.SCOPE,
                    scopes.size() == 1 ? scopes.getFirst().toString() : label + " (" + scopes.size() + " scopes)",
                    scopes.size(),
                    label,
                    scopes.stream().map(ScopeName::toString).limit(MEMBERS).toList()));
            scopes.forEach(scope -> ids.put(scope, id));
        });
        return ids;
    }

    private static Set<String> targets(Set<ScopeName> scopes, Map<ScopeName, String> nodes) {
        return scopes.stream()
                .filter(nodes::containsKey)
                .map(nodes::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void link(String from, String to) {
        links.merge(List.of(from, to), 1, Integer::sum);
    }

    private Set<ScopeName> accepted(ApiMethod method) {
        return LeastScopes.opening(method, pool);
    }

    private static <G, M> List<List<M>> merged(List<G> groups, ToIntFunction<G> size, Function<G, List<M>> members) {
        var sorted =
                groups.stream().sorted(Comparator.comparingInt(size).reversed()).toList();
        var alone = sorted.size() > MOST ? sorted.subList(0, MOST - 1) : sorted;
        var rest = sorted.subList(alone.size(), sorted.size()).stream()
                .flatMap(group -> members.apply(group).stream())
                .toList();
        return Stream.concat(alone.stream().map(members), rest.isEmpty() ? Stream.empty() : Stream.of(rest))
                .toList();
    }

    private static Node node(String id, Kind kind, List<String> names, String plural) {
        var label =
                names.size() == 1 ? names.getFirst() : names.size() + " " + plural + ": " + names.getFirst() + ", …";
        return new Node(
                id,
                kind,
                label,
                names.size(),
                names.size() == 1 ? names.getFirst() : "",
                names.stream().limit(MEMBERS).toList());
    }

    private void open(Collection<MethodGroup> methods) {
        var open = methods.stream()
                .flatMap(group -> group.members().stream())
                .filter(method -> method.requirement() instanceof Open)
                .map(method -> method.id().label())
                .sorted()
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var anyone = "c" + nodes.size();
        nodes.add(new Node(anyone, Kind.CLIENTS, "Anyone, without a token", 1, "", List.of("Anyone")));
        var nothing = "s" + nodes.size();
        nodes.add(new Node(nothing, Kind.SCOPE, NOBODY_ASKS, 1, "", List.of(NOBODY_ASKS)));
        var method = "m" + nodes.size();
        nodes.add(node(method, Kind.METHODS, open, "open methods"));
        links.put(List.of(anyone, nothing), open.size());
        links.put(List.of(nothing, method), open.size());
    }

    private void leftOut(
            Collection<ClientGroup> clients,
            Collection<MethodGroup> methods,
            List<ClientGroup> holding,
            List<MethodGroup> accepting) {
        var without = sum(clients.stream().map(ClientGroup::size))
                - sum(holding.stream().map(ClientGroup::size));
        var closed = methods.stream()
                .filter(group -> !(group.first().requirement() instanceof Open))
                .filter(group -> !accepting.contains(group))
                .mapToInt(MethodGroup::size)
                .sum();
        if (without > 0) {
            notes.add(count(without, "client holds", "clients hold") + " no scope, or cannot get tokens: not shown.");
        }
        if (closed > 0) {
            notes.add(
                    count(closed, "method", "methods")
                            + " no scope of this pool opens: another pool's, another authorizer's, or for people only. Not shown.");
        }
    }

    private static int sum(Stream<Integer> sizes) {
        return sizes.mapToInt(Integer::intValue).sum();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
