package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.MethodFlips;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.runs.CellResult;
import io.m2mconsole.trials.Cell;
import io.m2mconsole.trials.CellState;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.ui.MethodText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All clients × all methods: predictions, with the latest trials over them. */
final class Matrix {

    private final MatrixData data;
    private final Map<Cell, PastTrial> latest;
    private Map<Cell, CellResult> results = Map.of();

    Matrix(MatrixData data) {
        this.data = data;
        this.latest = new HashMap<>(data.latest());
    }

    /** Takes in what a run found. */
    void add(Map<Cell, CellResult> found) {
        results = found;
        found.forEach((cell, result) -> {
            if (result instanceof CellResult.Tried(var trial)) {
                latest.merge(cell, trial, (old, young) -> old.id() > young.id() ? old : young);
            }
        });
    }

    CellView cell(AppClient client, ApiMethod method) {
        var cell = new Cell(client.id(), method.id());
        var predicted = AccessRules.decide(client, method, data.environment().pool());
        var trial = Optional.ofNullable(latest.get(cell));
        var notSent = Optional.ofNullable(results.get(cell))
                .filter(CellResult.NotSent.class::isInstance)
                .map(result -> ((CellResult.NotSent) result).reason());
        var pending = Optional.ofNullable(data.changes().get(method.id()))
                .flatMap(change ->
                        MethodFlips.pending(client, change, data.environment().pool()));
        return new CellView(
                client, method, predicted, CellState.of(client, method, predicted, trial), trial, notSent, pending);
    }

    List<AppClient> clients(String filter) {
        var wanted = filter.strip().toLowerCase(Locale.ROOT);
        return data.clients().stream()
                .filter(client -> (client.name() + " " + client.id() + " " + client.scopes())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    List<ApiMethod> methods() {
        return data.methods();
    }

    boolean shows(ApiMethod method, String filter) {
        return (MethodText.label(method, data.methods()) + " " + MethodText.requirement(method))
                .toLowerCase(Locale.ROOT)
                .contains(filter.strip().toLowerCase(Locale.ROOT));
    }

    /** How many cells are in which state. */
    Map<CellState, Integer> counts() {
        var counts = new EnumMap<CellState, Integer>(CellState.class);
        for (var client : data.clients()) {
            for (var method : data.methods()) {
                counts.merge(cell(client, method).state(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
