package io.m2mconsole.trials;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.Outcome.Answered;
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
    private final JdbcTrials history;
    private final Operations operations;
    private final People people;
    private final TrialsProperties properties;

    Trials(Prober prober, JdbcTrials history, Operations operations, People people, TrialsProperties properties) {
        this.prober = prober;
        this.history = history;
        this.operations = operations;
        this.people = people;
        this.properties = properties;
    }

    /**
     * Tries one client on one method: gets a token with the client's own secret and exactly its scopes, sends the request
     * and compares the answer with the prediction. What may change data is sent only where ticked or where the
     * environment lets predicted denials pass. Blocks.
     *
     * @throws io.m2mconsole.shared.RemoteFailure DENIED without the right to test, INVALID for an unfit path parameter;
     *     whatever fails on the way to the API is an outcome, not an exception
     */
    public Trial endpoint(Environment environment, TrialRequest request) {
        var source = prober.tokens(environment, request.client());
        if (prober.obstacle(environment, request).isPresent()) {
            return prober.probe(environment, request, source);
        }
        var target = request.client().name() + " → " + request.verb() + " "
                + request.method().path();
        return operations.run(new Command(Action.TRIAL_ENDPOINT, target, environment.id()), () -> {
            var trial = prober.probe(environment, request, source);
            if (trial.outcome() instanceof Answered answered) {
                keep(environment.id(), trial, answered, people.actor().name());
            }
            return trial;
        });
    }

    /** The value for path parameters that nobody gave another. */
    public String probe() {
        return properties.probe();
    }

    /** The latest trial of each cell that was ever tried. */
    public Map<Cell, PastTrial> latest(EnvironmentId environment) {
        return history.latest(environment).stream().collect(Collectors.toMap(PastTrial::cell, Function.identity()));
    }

    /** The history, newest first. */
    public List<PastTrial> page(EnvironmentId environment, int offset, int limit) {
        return history.page(environment, offset, limit);
    }

    public int count(EnvironmentId environment) {
        return history.count(environment);
    }

    /** The exchanges of a past trial, masked; empty where there is no such trial in the environment. */
    public Optional<Traces> traces(EnvironmentId environment, long id) {
        return history.traces(environment, id);
    }

    /** Writes down a trial that was carried out. */
    public PastTrial keep(EnvironmentId environment, Trial trial, Answered answered, String by) {
        return history.add(environment, trial, answered, by);
    }
}
