package io.m2mconsole.trials;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Single trials and the history of all. */
@Service
public class Trials {

    private final Prober prober;
    private final Apis apis;
    private final JdbcTrials history;
    private final Operations operations;
    private final People people;
    private final TrialsProperties properties;

    Trials(
            Prober prober,
            Apis apis,
            JdbcTrials history,
            Operations operations,
            People people,
            TrialsProperties properties) {
        this.prober = prober;
        this.apis = apis;
        this.history = history;
        this.operations = operations;
        this.people = people;
        this.properties = properties;
    }

    /**
     * Tries one client on one method: gets the token that is asked for, sends the request
     * and compares the answer with the prediction. What may change data is sent only where ticked or where the
     * environment lets predicted denials pass. Blocks.
     *
     * @throws io.m2mconsole.shared.RemoteFailure DENIED without the right to test, INVALID for an unfit path parameter;
     *     whatever fails on the way to the API is an outcome, not an exception
     */
    public Trial endpoint(Environment environment, TrialRequest request) {
        var source = prober.tokens(environment, request);
        var expected = prober.expected(environment, request);
        if (prober.obstacle(environment, request, expected).isPresent()) {
            return prober.probe(environment, request, expected, source);
        }
        var target = request.client().name() + " → " + request.verb() + " "
                + request.method().path();
        return operations.run(new Command(Action.TRIAL_ENDPOINT, target, environment.id()), () -> {
            var deployment = apis.deployments(environment).of(request.method().id());
            var trial = prober.probe(environment, request, expected, source);
            if (trial.outcome() instanceof Answered) {
                history.add(environment.id(), trial, deployment, people.actor().name());
            }
            return trial;
        });
    }

    /** The value for path parameters that nobody gave another. */
    public String probe() {
        return properties.probe();
    }

    /** How long the history is kept. */
    public Duration retention() {
        return properties.retention();
    }

    /** The latest trial of each cell that was ever tried. */
    public Map<Cell, PastTrial> latest(EnvironmentId environment) {
        return history.latest(environment).stream().collect(Collectors.toMap(PastTrial::cell, Function.identity()));
    }

    /** The history, newest first. */
    public List<PastTrial> page(EnvironmentId environment, int offset, int limit) {
        return history.page(environment, offset, limit);
    }

    /** The exchanges of a past trial, masked; empty where there is no such trial in the environment. */
    public Optional<Traces> traces(EnvironmentId environment, long id) {
        return history.traces(environment, id);
    }

    /** Writes down what a run found about some of its cells, within the caller's transaction. */
    public void keep(EnvironmentId environment, List<RunTrial> cells, String by) {
        history.addAll(environment, cells, by);
    }

    /** Which cells of a run are written down. */
    public BitSet cells(long run) {
        var cells = new BitSet();
        history.cells(run).forEach(cells::set);
        return cells;
    }

    /** What a run found, cell by cell in its own order. @param matches which to show; all where empty */
    public List<PastTrial> ofRun(long run, Collection<Match> matches, int offset, int limit) {
        return history.ofRun(run, matches.isEmpty() ? List.of(Match.values()) : List.copyOf(matches), offset, limit);
    }

    /**
     * What a run found with good tokens, in the order of their ids.
     *
     * @param after the id of the last that is known already; 0 for all
     */
    public List<PastTrial> ofRun(EnvironmentId environment, long run, long after) {
        return history.ofRun(environment, run, after);
    }

    /** How many cells of a run came out how; what is missing came out so for none. */
    public Map<Match, Integer> counts(long run) {
        return history.counts(run);
    }
}
