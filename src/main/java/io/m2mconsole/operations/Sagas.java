package io.m2mconsole.operations;

import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Commands of several remote steps. Each step is recorded before it runs; where one fails, it and those before it are
 * undone in reverse; where that fails too, the saga stays unfinished until a person resumes or undoes it.
 */
@Service
public class Sagas {

    private final JdbcSagas table;
    private final SagaLeases leases;
    private final People people;
    private final Operations operations;
    private final ObjectProvider<Saga> kinds;

    Sagas(JdbcSagas table, SagaLeases leases, People people, Operations operations, ObjectProvider<Saga> kinds) {
        this.table = table;
        this.leases = leases;
        this.people = people;
        this.operations = operations;
        this.kinds = kinds;
    }

    /**
     * Runs a new saga on this thread as the actor, to its end.
     *
     * @param listener told at each change of a step, on this thread
     */
    public SagaResult start(
            String kind, Actor actor, EnvironmentId environment, SagaData data, Consumer<SagaProgress> listener) {
        var row = new SagaRow(
                UUID.randomUUID().toString(),
                kind,
                actor.name(),
                environment,
                data,
                0,
                State.RUNNING,
                "",
                "",
                Instant.now());
        var saga = saga(kind).orElseThrow(() -> new IllegalArgumentException("No saga is of the kind " + kind + "."));
        table.add(row, leases.owner());
        return leases.during(
                row.id(),
                () -> people.as(actor, () -> new SagaRun(table, leases.owner(), row, saga, listener).forward()));
    }

    /** The sagas that need a person, the latest first. */
    public List<UnfinishedSaga> unfinished() {
        return table.unfinished().stream().map(this::describe).toList();
    }

    /**
     * Runs an unfinished saga on from the step where it stopped, as this thread's actor.
     *
     * @throws RemoteFailure CONFLICT where it is not unfinished any more
     */
    public SagaResult resume(String id) {
        return again("saga.resume", id, State.RUNNING, SagaRun::forward);
    }

    /**
     * Undoes an unfinished saga from the step where it stopped, as this thread's actor.
     *
     * @throws RemoteFailure CONFLICT where it is not unfinished any more
     */
    public SagaResult undo(String id) {
        return again("saga.undo", id, State.UNDOING, run -> run.back(onRequest()));
    }

    /** Takes over what dead instances left in flight; each goes on, on a thread of its own, in the direction it had. */
    void takeOver() {
        var since = leases.silentSince();
        for (var row : table.silentSince(since)) {
            if (table.takeOver(row.id(), leases.owner(), since)) {
                Thread.ofVirtual().name("saga " + row.id()).start(() -> continueAsItsActor(row));
            }
        }
    }

    private void continueAsItsActor(SagaRow row) {
        var actor = people.find(row.actor());
        var saga = saga(row.kind());
        if (actor.isEmpty() || saga.isEmpty()) {
            var problem = Problem.of(
                    Problem.Kind.DENIED,
                    actor.isEmpty()
                            ? "The account " + row.actor() + " is gone."
                            : "This version of the console knows nothing of the kind " + row.kind() + ".",
                    "Undo or resume it as yourself.");
            table.save(row.id(), leases.owner(), State.UNFINISHED, row.step(), row.data(), Optional.of(problem));
            return;
        }
        var run = new SagaRun(table, leases.owner(), row, saga.get(), _ -> {});
        leases.during(
                row.id(),
                () -> people.as(
                        actor.get(), () -> row.state() == State.RUNNING ? run.forward() : run.back(interrupted(row))));
    }

    private SagaResult again(String action, String id, State state, Function<SagaRun, SagaResult> direction) {
        var row = table.find(id)
                .filter(found -> found.state() == State.UNFINISHED)
                .orElseThrow(Sagas::gone);
        var saga = saga(row.kind()).orElseThrow(Sagas::gone);
        return operations.run(new Command(Right.PROVISION, action, saga.title() + " " + id, row.environment()), () -> {
            if (!table.reopen(id, leases.owner(), state)) {
                throw gone();
            }
            return leases.during(id, () -> direction.apply(new SagaRun(table, leases.owner(), row, saga, _ -> {})));
        });
    }

    private UnfinishedSaga describe(SagaRow row) {
        var saga = saga(row.kind());
        return new UnfinishedSaga(
                row.id(),
                saga.map(Saga::title).orElse(row.kind()),
                row.environment(),
                row.actor(),
                saga.map(known -> known.steps().get(row.step()).name()).orElse("step " + row.step()),
                row.data().all(),
                row.problem(),
                row.cure(),
                row.changed());
    }

    private Optional<Saga> saga(String kind) {
        return kinds.stream().filter(saga -> saga.kind().equals(kind)).findFirst();
    }

    private static Problem onRequest() {
        return Problem.of(Problem.Kind.CONFLICT, "Undone on request.", "Nothing is left to do.");
    }

    private static Problem interrupted(SagaRow row) {
        return Problem.of(Problem.Kind.UNEXPECTED, row.problem(), row.cure());
    }

    private static RemoteFailure gone() {
        return new RemoteFailure(Problem.of(
                Problem.Kind.CONFLICT, "This is not unfinished any more.", "Reload the page to see how it stands."));
    }
}
