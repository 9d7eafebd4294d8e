package io.m2mconsole.runs;

import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.probes.TokenChoice;
import io.m2mconsole.probes.TokenSource;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.RunTrial;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends single cells of a run at its pace, each client with one token however many cells it has. */
final class CellSender {

    private static final Logger log = LoggerFactory.getLogger(CellSender.class);
    private static final String ANOTHER_ANSWERS =
            "Another method answers at this path with this value of its parameters: give the run another one, such as 1/2.";
    private static final String BROKE = "The console met an error of its own; its log tells more.";

    private final Prober prober;
    private final RunGround ground;
    private final Pace pace;
    private final Map<ClientId, TokenSource> sources = new ConcurrentHashMap<>();

    CellSender(Prober prober, RunGround ground, Pace pace) {
        this.prober = prober;
        this.ground = ground;
        this.pace = pace;
    }

    int tokenRequests() {
        return sources.values().stream().mapToInt(TokenSource::requests).sum();
    }

    /**
     * Tries one cell.
     *
     * @param stopped asked just before the request goes out
     * @param announce told before a request that may change data goes out
     * @return empty where it was stopped, or the cell's client or method is gone for good
     */
    Optional<RunTrial> send(RunRow run, int cell, BooleanSupplier stopped, Consumer<Trial> announce) {
        var target = run.plan().at(cell);
        var client = ground.client(target.client());
        var method = ground.method(target.method());
        if (client.isEmpty() || method.isEmpty()) {
            return Optional.empty();
        }
        var verb = ground.verb(method.get(), run.plan().probe());
        var request = TrialRequest.plain(
                client.get(),
                method.get(),
                verb.orElse(Verb.GET),
                run.plan().probe(),
                TokenChoice.of(target.variant()),
                run.plan().consent());
        var expected = prober.expected(ground.environment(), request);
        if (verb.isEmpty()) {
            var untried = new Trial(request, expected, new Outcome.NotSent(ANOTHER_ANSWERS));
            return Optional.of(found(run, cell, untried, false));
        }
        var sent = prober.obstacle(ground.environment(), request, expected).isEmpty();
        if (sent && !turn(stopped)) {
            return Optional.empty();
        }
        var unsafe = sent && method.get().verb().unsafe();
        if (unsafe) {
            announce.accept(new Trial(
                    request,
                    expected,
                    new Outcome.Answered(
                            new Verdict.Unreachable(
                                    "It was sent, but the console stopped before the answer was written down. It is not sent"
                                            + " twice."),
                            Match.UNDECIDED,
                            null,
                            null)));
        }
        return Optional.of(found(run, cell, trial(request, expected), unsafe));
    }

    /** A cell as it is written down. @param announced whether it was written down before it was sent */
    RunTrial found(RunRow run, int cell, Trial trial, boolean announced) {
        // The database keeps microseconds.
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var deployment = ground.deployment(trial.request().method());
        return new RunTrial(run.id(), cell, trial, deployment, now, announced);
    }

    private boolean turn(BooleanSupplier stopped) {
        try {
            pace.await();
            return !stopped.getAsBoolean();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // One cell's trouble is a line of the result and must not end the others.
    private Trial trial(TrialRequest request, Decision expected) {
        try {
            return prober.probe(ground.environment(), request, expected, source(request.client()));
        } catch (RemoteFailure failure) {
            return new Trial(
                    request, expected, new Outcome.NotSent(failure.problem().sentence()));
        } catch (RuntimeException | Error e) {
            log.error("The trial of {} broke", request.cell(), e);
            return new Trial(request, expected, new Outcome.NotSent(BROKE));
        }
    }

    private TokenSource source(AppClient client) {
        // Most find theirs, and need no lock for that.
        var known = sources.get(client.id());
        return known == null
                ? sources.computeIfAbsent(client.id(), _ -> prober.tokens(ground.environment(), client))
                : known;
    }
}
