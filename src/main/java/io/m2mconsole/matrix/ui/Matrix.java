package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.AccessFilter;
import io.m2mconsole.access.AccessFlow;
import io.m2mconsole.access.AccessMatrix;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.Decision;
import io.m2mconsole.access.FlowDrawing;
import io.m2mconsole.access.MethodFlips;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.guards.LostGuard;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.runs.CellResult;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.trials.CellState;
import io.m2mconsole.trials.PastTrial;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All clients × all methods: predictions, with the latest trials over them. */
final class Matrix {

    private static final int MANY_CLIENTS = 200;
    private static final int MANY_METHODS = 60;

    private final MatrixData data;
    private final AccessMatrix groups;
    private final Map<MethodId, ApiMethod> byId;
    private final Map<ClientId, Map<MethodId, PastTrial>> tried = new HashMap<>();
    private Map<Cell, CellResult> results = Map.of();

    Matrix(MatrixData data) {
        this.data = data;
        this.groups = AccessMatrix.of(
                data.clients(), data.methods(), data.environment().pool());
        this.byId =
                data.methods().stream().collect(Collectors.toMap(ApiMethod::id, Function.identity(), (one, _) -> one));
        data.latest().forEach(this::enter);
    }

    /** Takes in what a run found. */
    void add(Map<Cell, CellResult> found) {
        results = found;
        found.forEach((cell, result) -> {
            if (result instanceof CellResult.Tried(var trial)) {
                enter(cell, trial);
            }
        });
    }

    private void enter(Cell cell, PastTrial trial) {
        tried.computeIfAbsent(cell.client(), _ -> new HashMap<>())
                .merge(cell.method(), trial, (old, young) -> old.id() > young.id() ? old : young);
    }

    CellView cell(AppClient client, ApiMethod method) {
        var cell = new Cell(client.id(), method.id());
        var predicted = decide(client, method);
        var trial =
                Optional.ofNullable(tried.getOrDefault(client.id(), Map.of()).get(method.id()));
        var notSent = Optional.ofNullable(results.get(cell))
                .filter(CellResult.NotSent.class::isInstance)
                .map(result -> ((CellResult.NotSent) result).reason());
        var opened = Optional.ofNullable(data.lost().get(method.id()))
                .filter(lost -> !Reasons.word(decide(client, lost.deployed())).equals(Reasons.word(predicted)));
        var state = CellState.of(client, method, predicted, data.deployments().of(method.id()), trial);
        var pending = Optional.ofNullable(data.changes().get(method.id()))
                .flatMap(change ->
                        MethodFlips.pending(client, change, data.environment().pool()));
        return new CellView(
                client, method, predicted, opened.isPresent() ? opened(state) : state, trial, notSent, pending, opened);
    }

    /** What is deployed contradicts what is believed, whatever was seen before it was. */
    private static CellState opened(CellState tried) {
        return switch (tried) {
            case PREDICTED, STALE, MISMATCH, INCONCLUSIVE -> CellState.MISMATCH;
            // The live API denies it all the same, such as while the gateway remembers an authorizer's verdict.
            case VERIFIED -> CellState.VERIFIED;
        };
    }

    private Decision decide(AppClient client, ApiMethod method) {
        return AccessRules.decide(client, method, data.environment().pool());
    }

    /** The methods of which something is known besides the prediction. */
    private Set<MethodId> known(AppClient client) {
        var known = new HashSet<>(data.lost().keySet());
        known.addAll(tried.getOrDefault(client.id(), Map.of()).keySet());
        known.retainAll(byId.keySet());
        return known;
    }

    /** The cell of a row and a column. */
    ShownCell cell(ClientGroup clients, MethodGroup methods) {
        return clients.size() == 1 && methods.size() == 1
                ? cell(clients.first(), methods.first())
                : group(clients, methods);
    }

    private GroupView group(ClientGroup clients, MethodGroup methods) {
        var states = new EnumMap<CellState, Integer>(CellState.class);
        var wanted = methods.members().stream().map(ApiMethod::id).collect(Collectors.toSet());
        // Few of many cells were ever tried: only those are looked at.
        for (var client : clients.members()) {
            for (var method : known(client)) {
                if (wanted.contains(method)) {
                    states.merge(cell(client, byId(method)).state(), 1, Integer::sum);
                }
            }
        }
        var predicted = decide(clients.first(), methods.first());
        return new GroupView(clients, methods, predicted, states);
    }

    /** The rows that fit a filter. @param grouped clients of equal access together */
    List<ClientGroup> rows(AccessFilter filter, boolean grouped) {
        return filter.clients(
                grouped
                        ? groups.clients()
                        : data.clients().stream().map(ClientGroup::of).toList());
    }

    /** The columns that fit a filter. @param grouped methods of equal requirements together */
    List<MethodGroup> columns(AccessFilter filter, boolean grouped) {
        return filter.methods(
                grouped
                        ? groups.methods()
                        : data.methods().stream().map(MethodGroup::of).toList());
    }

    /** Whether rows and columns are too many to be looked at one by one. */
    boolean large() {
        return data.clients().size() > MANY_CLIENTS || data.methods().size() > MANY_METHODS;
    }

    /** The ways of access of what fits a filter. */
    AccessFlow flow(AccessFilter filter) {
        return FlowDrawing.of(
                filter.clients(groups.clients()),
                filter.methods(groups.methods()),
                data.environment().pool());
    }

    /** The methods whose authorizer is gone. */
    Collection<LostGuard> lost() {
        return data.lost().values();
    }

    List<ApiMethod> methods() {
        return data.methods();
    }

    /** How many cells are in which state. */
    Map<CellState, Integer> counts() {
        var counts = new EnumMap<CellState, Integer>(CellState.class);
        var looked = 0;
        for (var client : data.clients()) {
            for (var method : known(client)) {
                counts.merge(cell(client, byId(method)).state(), 1, Integer::sum);
                looked++;
            }
        }
        var untried = data.clients().size() * data.methods().size() - looked;
        if (untried > 0) {
            counts.merge(CellState.PREDICTED, untried, Integer::sum);
        }
        return counts;
    }

    private ApiMethod byId(MethodId id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }
}
