package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.Match;
import io.m2mconsole.trials.Outcome;
import io.m2mconsole.trials.Prober;
import io.m2mconsole.trials.RunTrial;
import io.m2mconsole.trials.TokenChoice;
import io.m2mconsole.trials.TokenSource;
import io.m2mconsole.trials.Trial;
import io.m2mconsole.trials.TrialRequest;
import io.m2mconsole.trials.Verdict;
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
    private static final String BROKE = "The console met an error of its own; its log tells more.";

    private final Prober prober;
    private final Environment environment;
    private final Map<ClientId, AppClient> clients;
    private final Map<MethodId, ApiMethod> methods;
    private final Pace pace;
    private final Map<ClientId, TokenSource> sources = new ConcurrentHashMap<>();

    CellSender(
            Prober prober,
            Environment environment,
            Map<ClientId, AppClient> clients,
            Map<MethodId, ApiMethod> methods,
            Pace pace) {
        this.prober = prober;
        this.environment = environment;
        this.clients = clients;
        this.methods = methods;
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
        var client = Optional.ofNullable(clients.get(target.client()));
        var method = Optional.ofNullable(methods.get(target.method()));
        if (client.isEmpty() || method.isEmpty()) {
            return Optional.empty();
        }
        var request = TrialRequest.plain(
                client.get(),
                method.get(),
                run.plan().probe(),
                TokenChoice.of(target.variant()),
                run.plan().consent());
        var sent = prober.obstacle(environment, request).isEmpty();
        if (sent && !turn(stopped)) {
            return Optional.empty();
        }
        var unsafe = sent && method.get().verb().unsafe();
        if (unsafe) {
            announce.accept(outcome(
                    request,
                    new Outcome.Answered(
                            new Verdict.Unreachable(
                                    "It was sent, but the console stopped before the answer was written down. It is not sent"
                                            + " twice."),
                            Match.UNDECIDED,
                            null,
                            null)));
        }
        return Optional.of(new RunTrial(run.id(), cell, trial(request), now(), unsafe));
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
    private Trial trial(TrialRequest request) {
        try {
            var source =
                    sources.computeIfAbsent(request.client().id(), _ -> prober.tokens(environment, request.client()));
            return prober.probe(environment, request, source);
        } catch (RemoteFailure failure) {
            return outcome(request, new Outcome.NotSent(failure.problem().sentence()));
        } catch (RuntimeException | Error e) {
            log.error("The trial of {} broke", request.cell(), e);
            return outcome(request, new Outcome.NotSent(BROKE));
        }
    }

    private Trial outcome(TrialRequest request, Outcome outcome) {
        return new Trial(request, prober.expected(environment, request), outcome);
    }

    private static Instant now() {
        // The database keeps microseconds.
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
