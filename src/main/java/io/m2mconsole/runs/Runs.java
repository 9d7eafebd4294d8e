package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Deployments;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Trials;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Allow/deny runs: chosen clients × methods × token variants, in the background, one at a time in each environment. A run
 * lives in the database: it survives a restart, is seen from every instance, and where its instance dies another goes on.
 */
@Service
public class Runs {

    private final JdbcRuns table;
    private final RunHands hands;
    private final RunTelling telling;
    private final RunForecasts forecasts;
    private final Trials trials;
    private final Clients clients;
    private final Apis apis;
    private final Operations operations;
    private final People people;
    private final RunsProperties properties;

    Runs(
            JdbcRuns table,
            RunHands hands,
            RunTelling telling,
            RunForecasts forecasts,
            Trials trials,
            Clients clients,
            Apis apis,
            Operations operations,
            People people,
            RunsProperties properties) {
        this.table = table;
        this.hands = hands;
        this.telling = telling;
        this.forecasts = forecasts;
        this.trials = trials;
        this.clients = clients;
        this.apis = apis;
        this.operations = operations;
        this.people = people;
        this.properties = properties;
    }

    /** Every client and every deployed method, with good tokens. Blocks, until all clients are described if need be. */
    public RunPlan everything(Environment environment, Consent consent) {
        var listing = clients.listing(environment);
        var known = listing.undescribed() == 0 ? listing : clients.refresh(environment);
        return everything(known.clients(), apis.deployed(environment), consent);
    }

    private RunPlan everything(Collection<AppClient> known, Collection<ApiMethod> deployed, Consent consent) {
        return RunPlan.of(known, deployed, List.of(TokenVariant.GOOD), consent, trials.probe());
    }

    /**
     * What a run would send and cost, from records alone.
     *
     * @param known the environment's clients
     * @param deployed its methods, as they are believed to be
     */
    public RunForecast forecast(
            Environment environment, RunPlan plan, Collection<AppClient> known, Collection<ApiMethod> deployed) {
        return forecasts.of(new RunGround(environment, known, deployed, Deployments.NONE), plan);
    }

    /** As {@link #forecast(Environment, RunPlan, Collection, Collection)}, of everything. */
    public RunForecast forecast(
            Environment environment, boolean ticked, Collection<AppClient> known, Collection<ApiMethod> deployed) {
        return forecast(environment, everything(known, deployed, Consent.of(ticked, false)), known, deployed);
    }

    /**
     * Starts a run of everything and returns at once; it goes on when the browser's tab is closed.
     *
     * @param ticked whether requests that may change data are sent too
     * @throws RemoteFailure DENIED without the right to test, CONFLICT while another run is under way
     */
    public long start(Environment environment, boolean ticked) {
        var consent = Consent.of(ticked, false);
        return start(add(
                environment, "every client × every method" + words(consent), () -> everything(environment, consent)));
    }

    /** As {@link #start(Environment, boolean)}, with chosen cells. @return the run's number */
    public long start(Environment environment, RunPlan plan) {
        return start(add(environment, plan));
    }

    private long start(RunRow row) {
        var actor = people.actor();
        background(row.id(), () -> people.as(actor, () -> hands.carryOut(row, actor)));
        return row.id();
    }

    /** As {@link #start(Environment, RunPlan)}, and waits for its end. */
    public RunProgress carryOut(Environment environment, RunPlan plan) {
        var row = add(environment, plan);
        hands.carryOut(row, people.actor());
        return table.find(row.id()).map(RunRow::progress).orElse(RunProgress.NONE);
    }

    private RunRow add(Environment environment, RunPlan plan) {
        var target = plan.clients().size() + " clients × " + plan.methods().size() + " methods" + words(plan.consent());
        return add(environment, target, () -> plan);
    }

    // The right is asked for first: who may not run learns nothing of what there would be to run.
    private RunRow add(Environment environment, String target, Supplier<RunPlan> planned) {
        return operations.run(new Command(Action.RUN_START, target, environment.id()), () -> {
            var plan = planned.get();
            refuseUnfit(plan);
            var id = alone(
                    environment.id(),
                    () -> table.add(environment.id(), plan, people.actor().name(), hands.owner()));
            telling.tellNow(environment.id());
            return table.find(id).orElseThrow();
        });
    }

    private void refuseUnfit(RunPlan plan) {
        var size = plan.cells();
        if (size == 0 || size > properties.mostCells()) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.INVALID,
                    size == 0 ? "The run has no cells." : "The run has " + size + " cells, more than one may have.",
                    "Choose at least one client, method and token, and at most " + properties.mostCells() + " cells."));
        }
    }

    private static String words(Consent consent) {
        return consent == Consent.NONE ? "" : ", unsafe verbs too";
    }

    /** Lets the latest run end after the requests that are on their way; {@link #resume} goes on with it. */
    public void cancel(EnvironmentId environment) {
        table.latest(environment)
                .filter(RunProgress::running)
                .ifPresent(run ->
                        operations.run(new Command(Action.RUN_CANCEL, "run " + run.number(), environment), () -> {
                            var cancelled = table.cancel(run.number());
                            hands.cancel(run.number());
                            telling.tellNow(environment);
                            return cancelled;
                        }));
    }

    /**
     * Goes on with a run that was cancelled or failed, as this thread's person: what is written down is not sent again.
     *
     * @throws RemoteFailure CONFLICT where it is over or under way, or another is
     */
    public void resume(EnvironmentId environment, long number) {
        var actor = people.actor();
        var row = operations.run(new Command(Action.RUN_RESUME, "run " + number, environment), () -> {
            var open = find(environment, number).filter(RunProgress::resumable).isPresent()
                    && alone(environment, () -> table.reopen(number, hands.owner(), actor.name()));
            if (!open) {
                throw new RemoteFailure(Problem.of(
                        Problem.Kind.CONFLICT,
                        "Run " + number + " cannot go on: it is over, or under way.",
                        "Reload the page to see how it stands."));
            }
            telling.tellNow(environment);
            return table.find(number).orElseThrow();
        });
        background(number, () -> people.as(actor, () -> hands.carryOut(row, actor)));
    }

    private static void background(long number, Runnable work) {
        Thread.ofVirtual().name("run " + number).start(work);
    }

    /** How the environment's latest run stands; {@link RunWatcher}s are told when it changes. */
    public RunProgress progress(EnvironmentId environment) {
        return table.latest(environment).orElse(RunProgress.NONE);
    }

    /** One run of the environment. */
    public Optional<RunProgress> find(EnvironmentId environment, long number) {
        return plan(environment, number).map(RunRow::progress);
    }

    /** The environment's runs, newest first. */
    public List<RunProgress> page(EnvironmentId environment, int offset, int limit) {
        return table.page(environment, offset, limit);
    }

    public int count(EnvironmentId environment) {
        return table.count(environment);
    }

    /** The plan of a run, such as for another like it. */
    public Optional<RunPlan> planOf(EnvironmentId environment, long number) {
        return plan(environment, number).map(RunRow::plan);
    }

    /** What a run found, in its own order. @param matches which to show; all where empty */
    public List<PastTrial> results(long number, Collection<Match> matches, int offset, int limit) {
        return trials.ofRun(number, matches, offset, limit);
    }

    /**
     * What a run found with good tokens, in the order of the trials' ids, which is that of writing down.
     *
     * @param after the id of the last that is known already; 0 for all
     */
    public List<PastTrial> found(EnvironmentId environment, long number, long after) {
        return trials.ofRun(environment, number, after);
    }

    private Optional<RunRow> plan(EnvironmentId environment, long number) {
        return table.find(number).filter(row -> row.environment().equals(environment));
    }

    /** Why this thread's person cannot start one there, as a sentence; empty where they can. */
    public Optional<String> refusal(EnvironmentId environment) {
        return operations.refusal(Action.RUN_START, environment);
    }

    private static <T> T alone(EnvironmentId environment, Supplier<T> call) {
        try {
            return call.get();
        } catch (DuplicateKeyException e) {
            throw new RemoteFailure(
                    Problem.of(
                            Problem.Kind.CONFLICT,
                            "A run is under way in " + environment + " already.",
                            "Wait for its end, or cancel it."),
                    e);
        }
    }
}
