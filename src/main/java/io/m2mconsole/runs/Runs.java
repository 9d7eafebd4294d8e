package io.m2mconsole.runs;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.Cell;
import io.m2mconsole.trials.Outcome.Answered;
import io.m2mconsole.trials.Outcome.NotSent;
import io.m2mconsole.trials.Prober;
import io.m2mconsole.trials.TokenSource;
import io.m2mconsole.trials.TrialRequest;
import io.m2mconsole.trials.Trials;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Allow/deny runs over all clients and methods of an environment: in the background, one at a time each. */
@Service
public class Runs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final Map<EnvironmentId, Run> runs = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Prober prober;
    private final Trials trials;
    private final Clients clients;
    private final Apis apis;
    private final Operations operations;
    private final People people;
    private final RunsProperties properties;
    private final ObjectProvider<RunWatcher> watchers;

    Runs(
            Prober prober,
            Trials trials,
            Clients clients,
            Apis apis,
            Operations operations,
            People people,
            RunsProperties properties,
            ObjectProvider<RunWatcher> watchers) {
        this.prober = prober;
        this.trials = trials;
        this.clients = clients;
        this.apis = apis;
        this.operations = operations;
        this.people = people;
        this.properties = properties;
        this.watchers = watchers;
    }

    /**
     * Starts a run as the person of this thread and returns at once; it goes on when the browser's tab is closed.
     *
     * @param ticked whether requests that may change data are sent too
     * @throws RemoteFailure DENIED without the right to test, CONFLICT while another run is under way
     */
    public void start(Environment environment, boolean ticked) {
        var actor = people.actor();
        require(actor, environment.id());
        var run = runs.compute(environment.id(), (id, before) -> {
            if (before != null && before.latest().running()) {
                throw new RemoteFailure(Problem.of(
                        Problem.Kind.CONFLICT,
                        "A run is under way in " + id + " already.",
                        "Wait for its end, or cancel it."));
            }
            return new Run(numbers.incrementAndGet(), actor.name(), state -> tell(id, state));
        });
        tell(environment.id(), run.latest());
        Thread.ofVirtual().name("run").start(() -> people.as(actor, () -> carryOut(environment, ticked, run)));
    }

    /** Lets the latest run end after the requests that are on their way. */
    public void cancel(EnvironmentId environment) {
        runs.computeIfPresent(environment, (_, run) -> {
            run.cancel();
            return run;
        });
    }

    /** How the environment's latest run stands; {@link RunWatcher}s are told when it changes. */
    public RunProgress progress(EnvironmentId environment) {
        var run = runs.get(environment);
        return run == null ? RunProgress.NONE : run.latest();
    }

    /** What the environment's latest run found so far; empty where there was none since the console started. */
    public Map<Cell, CellResult> results(EnvironmentId environment) {
        var run = runs.get(environment);
        return run == null ? Map.of() : run.results();
    }

    private void tell(EnvironmentId environment, RunProgress state) {
        watchers.forEach(watcher -> watcher.changed(environment, state));
    }

    private static void require(Actor actor, EnvironmentId environment) {
        if (!actor.may(Right.TEST, environment)) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.DENIED,
                    actor.name() + " may not call the APIs.",
                    "Ask an administrator for a role with the right to test."));
        }
    }

    private boolean carryOut(Environment environment, boolean ticked, Run run) {
        try {
            var target = ticked ? "all clients × all methods, unsafe verbs too" : "all clients × all methods";
            operations.run(new Command(Action.TRIAL_RUN, target, environment.id()), () -> {
                tryAll(environment, ticked, run);
                return run;
            });
            run.end();
            return true;
        } catch (RemoteFailure failure) {
            run.fail(failure.problem().sentence());
        } catch (RuntimeException | Error e) {
            log.error("The run in {} broke", environment.id(), e);
            run.fail("The console met an error of its own; its log tells more.");
        }
        return false;
    }

    private void tryAll(Environment environment, boolean ticked, Run run) {
        var methods = apis.deployed(environment);
        var waiting = new ConcurrentLinkedQueue<Work>();
        for (var client : clients.list(environment)) {
            var source = prober.tokens(environment, client);
            methods.forEach(method ->
                    waiting.add(new Work(TrialRequest.plain(client, method, trials.probe(), ticked), source)));
        }
        run.expect(waiting.size());
        var actor = people.actor();
        var workers = new ArrayList<Thread>();
        for (var i = 0; i < properties.concurrency(); i++) {
            workers.add(Thread.ofVirtual().name("run-", i).start(() -> work(environment, actor, waiting, run)));
        }
        workers.forEach(Runs::join);
    }

    private void work(Environment environment, Actor actor, Queue<Work> waiting, Run run) {
        for (var next = waiting.poll(); next != null && !run.cancelled(); next = waiting.poll()) {
            var work = next;
            people.as(actor, () -> {
                run.add(work.request().cell(), result(environment, actor, work));
                return run;
            });
        }
    }

    // One cell's trouble is a line of the result and must not end the others.
    private CellResult result(Environment environment, Actor actor, Work work) {
        try {
            var trial = prober.probe(environment, work.request(), work.source());
            return switch (trial.outcome()) {
                case Answered answered ->
                    new CellResult.Tried(trials.keep(environment.id(), trial, answered, actor.name()));
                case NotSent(var reason) -> new CellResult.NotSent(reason);
            };
        } catch (RemoteFailure failure) {
            return new CellResult.NotSent(failure.problem().sentence());
        } catch (RuntimeException | Error e) {
            log.error("The trial of {} broke", work.request().cell(), e);
            return new CellResult.NotSent("The console met an error of its own; its log tells more.");
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        runs.values().forEach(Run::cancel);
    }

    private record Work(TrialRequest request, TokenSource source) {}
}
