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
import io.m2mconsole.environments.Environment;
import io.m2mconsole.guards.LostGuard;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.probes.Match;
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
    private final Map<ClientId, AppClient> clients;
    private final Map<ClientId, Map<MethodId, PastTrial>> tried = new HashMap<>();
    private final Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
    /** Why the run on show did not try a cell. */
    private final Map<Cell, String> leftOut = new HashMap<>();

    private long run;
    private long seen;

    Matrix(MatrixData data) {
        this.data = data;
        this.groups = AccessMatrix.of(
                data.clients(), data.methods(), data.environment().pool());
        this.byId =
                data.methods().stream().collect(Collectors.toMap(ApiMethod::id, Function.identity(), (one, _) -> one));
        this.clients = data.clients().stream().collect(Collectors.toMap(AppClient::id, Function.identity()));
        data.latest().forEach(this::enter);
        count();
    }

    /** The number of the last trial that was taken in of the run; 0 before any was. */
    long seen(long number) {
        return number == run ? seen : 0;
    }

    /** Takes in what a run found since then, see {@link #seen}. */
    void add(long number, Collection<PastTrial> found) {
        if (number != run) {
            run = number;
            seen = 0;
            leftOut.clear();
        }
        for (var trial : found) {
            seen = trial.id();
            if (trial.match() == Match.NOT_SENT) {
                leftOut.put(trial.cell(), trial.seen());
            } else {
                leftOut.remove(trial.cell());
                recount(trial);
            }
        }
    }

    private void recount(PastTrial trial) {
        var client = clients.get(trial.cell().client());
        var method = byId.get(trial.cell().method());
        if (client == null || method == null) {
            return;
        }
        // Looking at all cells anew for each would take longer than the run.
        counts.merge(cell(client, method).state(), -1, Integer::sum);
        enter(trial.cell(), trial);
        counts.merge(cell(client, method).state(), 1, Integer::sum);
    }

    private void enter(Cell cell, PastTrial trial) {
        tried.computeIfAbsent(cell.client(), _ -> new HashMap<>())
                .merge(cell.method(), trial, (old, young) -> old.id() >= young.id() ? old : young);
    }

    CellView cell(AppClient client, ApiMethod method) {
        var cell = new Cell(client.id(), method.id());
        var predicted = decide(client, method);
        var trial =
                Optional.ofNullable(tried.getOrDefault(client.id(), Map.of()).get(method.id()));
        var notSent = Optional.ofNullable(leftOut.get(cell));
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

    /** Those of the methods of which something is known besides the prediction. */
    private Collection<MethodId> known(AppClient client, Set<MethodId> among) {
        var ofClient = tried.getOrDefault(client.id(), Map.of()).keySet();
        if (data.lost().isEmpty()) {
            return common(ofClient, among);
        }
        var known = new HashSet<>(common(ofClient, among));
        known.addAll(common(data.lost().keySet(), among));
        return known;
    }

    private static <T> List<T> common(Set<T> one, Set<T> other) {
        return one.size() > other.size()
                ? common(other, one)
                : one.stream().filter(other::contains).toList();
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
            for (var method : known(client, wanted)) {
                states.merge(cell(client, byId(method)).state(), 1, Integer::sum);
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

    Environment environment() {
        return data.environment();
    }

    List<AppClient> clients() {
        return data.clients();
    }

    /** How many more clients there are. */
    int unread() {
        return data.unread();
    }

    List<ApiMethod> methods() {
        return data.methods();
    }

    /** How many cells are in which state. */
    Map<CellState, Integer> counts() {
        var shown = new EnumMap<CellState, Integer>(counts);
        shown.values().removeIf(count -> count == 0);
        return shown;
    }

    private void count() {
        var untried = data.clients().size() * data.methods().size();
        for (var client : data.clients()) {
            for (var method : known(client, byId.keySet())) {
                counts.merge(cell(client, byId(method)).state(), 1, Integer::sum);
                untried--;
            }
        }
        counts.merge(CellState.PREDICTED, untried, Integer::sum);
    }

    private ApiMethod byId(MethodId id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }
}
