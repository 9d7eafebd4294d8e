package io.m2mconsole.runs;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.guards.Guards;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.Trials;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out on this instance what is in its hands. */
@Component
class RunHands implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RunHands.class);

    private final String owner = UUID.randomUUID().toString();
    private final Map<Long, RunExecution> live = new ConcurrentHashMap<>();
    private final JdbcRuns table;
    private final RunLedger ledger;
    private final Prober prober;
    private final Trials trials;
    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final Guards guards;
    private final Operations operations;
    private final People people;
    private final RunsProperties properties;
    private final RunTelling telling;
    private final ApplicationEventPublisher events;
    private volatile boolean closing;

    RunHands(
            JdbcRuns table,
            RunLedger ledger,
            Prober prober,
            Trials trials,
            Environments environments,
            Clients clients,
            Apis apis,
            Guards guards,
            Operations operations,
            People people,
            RunsProperties properties,
            RunTelling telling,
            ApplicationEventPublisher events) {
        this.table = table;
        this.ledger = ledger;
        this.prober = prober;
        this.trials = trials;
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.guards = guards;
        this.operations = operations;
        this.people = people;
        this.properties = properties;
        this.telling = telling;
        this.events = events;
    }

    /** This instance's name among the owners; new at each start. */
    String owner() {
        return owner;
    }

    boolean holds(long run) {
        return live.containsKey(run);
    }

    void cancel(long run) {
        var execution = live.get(run);
        if (execution != null) {
            execution.stop();
        }
    }

    /** Carries a run out that was taken in hand, as its person; blocks. Other instances may end up with it. */
    void carryOut(long id) {
        table.find(id).ifPresent(row -> {
            var actor = people.find(row.progress().by());
            if (actor.isEmpty()) {
                end(row, State.INTERRUPTED, "The account " + row.progress().by() + " is gone. Resume it as yourself.");
            } else {
                people.as(actor.get(), () -> carryOut(row, actor.get()));
            }
        });
    }

    /** As {@link #carryOut(long)}, as this thread's person. */
    boolean carryOut(RunRow row, Actor actor) {
        var target = "run " + row.id() + ": " + row.plan().clients().size() + " clients × "
                + row.plan().methods().size() + " methods";
        try {
            operations.run(new Command(Action.TRIAL_RUN, target, row.environment()), () -> {
                send(row, actor);
                return target;
            });
            return true;
        } catch (RunLost _) {
            log.info("Run {} is in another instance's hands", row.id());
        } catch (RemoteFailure failure) {
            var state = failure.problem().kind() == Problem.Kind.DENIED ? State.INTERRUPTED : State.FAILED;
            end(row, state, failure.problem().sentence());
        } catch (RuntimeException | Error e) {
            log.error("The run {} in {} broke", row.id(), row.environment(), e);
            end(row, State.FAILED, "The console met an error of its own; its log tells more.");
        } finally {
            live.remove(row.id());
        }
        return false;
    }

    private void send(RunRow row, Actor actor) {
        var environment = environments.get(row.environment());
        var sender = new CellSender(
                prober,
                new RunGround(
                        environment,
                        clients.list(environment),
                        guards.of(environment, apis.deployed(environment)).methods(),
                        apis.deployments(environment)),
                new Pace(properties.requestsPerSecond()));
        var execution = new RunExecution(
                row,
                owner,
                ledger,
                _ -> telling.tell(row.environment()),
                sender,
                trials.cells(row.id()),
                trials.counts(row.id()));
        live.put(row.id(), execution);
        var complete = execution.carryOut(
                Math.min(properties.concurrency(), Math.max(1, row.progress().total())),
                work -> Thread.ofVirtual()
                        .name("run-", 0)
                        .start(() -> people.as(actor, () -> {
                            work.run();
                            return row;
                        })));
        if (!complete) {
            // Cancelled, which is written down already; or this instance is stopping, and another goes on.
            telling.tellNow(row.environment());
            return;
        }
        var missing = row.progress().total() - trials.cells(row.id()).cardinality();
        end(
                row,
                State.FINISHED,
                missing == 0 ? "" : missing + " cells are gone: their client or method is not there any more.");
    }

    private void end(RunRow row, State state, String problem) {
        if (closing) {
            return;
        }
        // Where it was cancelled it stays so.
        table.end(row.id(), owner, row.fence(), state, problem);
        live.remove(row.id());
        telling.tellNow(row.environment());
        table.find(row.id()).ifPresent(ended -> events.publishEvent(new RunEnded(row.environment(), ended.progress())));
    }

    /** Lets go of everything, so that another instance goes on at once. */
    @Override
    public void destroy() {
        closing = true;
        live.values().forEach(RunExecution::stop);
        table.release(owner);
    }
}
