package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.AccessFilter;
import io.m2mconsole.access.AccessFlow;
import io.m2mconsole.access.AccessMatrix;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.FlowDrawing;
import io.m2mconsole.access.MethodFlips;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.runs.CellResult;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.trials.Cell;
import io.m2mconsole.trials.CellState;
import io.m2mconsole.trials.PastTrial;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var predicted = AccessRules.decide(client, method, data.environment().pool());
        var trial =
                Optional.ofNullable(tried.getOrDefault(client.id(), Map.of()).get(method.id()));
        var notSent = Optional.ofNullable(results.get(cell))
                .filter(CellResult.NotSent.class::isInstance)
                .map(result -> ((CellResult.NotSent) result).reason());
        var pending = Optional.ofNullable(data.changes().get(method.id()))
                .flatMap(change ->
                        MethodFlips.pending(client, change, data.environment().pool()));
        return new CellView(
                client, method, predicted, CellState.of(client, method, predicted, trial), trial, notSent, pending);
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
            tried.getOrDefault(client.id(), Map.of()).forEach((method, _) -> {
                if (wanted.contains(method)) {
                    states.merge(cell(client, byId(method)).state(), 1, Integer::sum);
                }
            });
        }
        var predicted = AccessRules.decide(
                clients.first(), methods.first(), data.environment().pool());
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

    List<ApiMethod> methods() {
        return data.methods();
    }

    /** How many cells are in which state. */
    Map<CellState, Integer> counts() {
        var counts = new EnumMap<CellState, Integer>(CellState.class);
        var looked = 0;
        for (var client : data.clients()) {
            for (var method : tried.getOrDefault(client.id(), Map.of()).keySet()) {
                if (byId.containsKey(method)) {
                    counts.merge(cell(client, byId(method)).state(), 1, Integer::sum);
                    looked++;
                }
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
