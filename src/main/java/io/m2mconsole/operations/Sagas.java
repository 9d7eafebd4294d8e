package io.m2mconsole.operations;

import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
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
    private final ApplicationEventPublisher events;
    private final SagasProperties properties;

    Sagas(
            JdbcSagas table,
            SagaLeases leases,
            People people,
            Operations operations,
            ObjectProvider<Saga> kinds,
            ApplicationEventPublisher events,
            SagasProperties properties) {
        this.properties = properties;
        this.events = events;
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
        return start(kind, actor, environment, "", data, listener);
    }

    /**
     * As {@link #start}, for a subject: while one is in flight or unfinished there is no second of its kind for it.
     *
     * @param subject what it is about, such as environment and client id; at most 180 letters
     * @throws RemoteFailure CONFLICT where another is in flight
     */
    public SagaResult start(
            String kind,
            Actor actor,
            EnvironmentId environment,
            String subject,
            SagaData data,
            Consumer<SagaProgress> listener) {
        return first(begin(kind, actor, environment, subject, data), actor, listener);
    }

    /**
     * As {@link #start}, on a thread of its own: returns once it is let in and written down.
     *
     * @throws RemoteFailure as {@link #start} before its first step
     */
    public void launch(String kind, Actor actor, EnvironmentId environment, String subject, SagaData data) {
        var row = begin(kind, actor, environment, subject, data);
        Thread.ofVirtual().name("saga " + row.id()).start(() -> first(row, actor, _ -> {}));
    }

    private SagaRow begin(String kind, Actor actor, EnvironmentId environment, String subject, SagaData data) {
        var saga = known(kind);
        operations.admit(
                new Command(saga.action(), saga.target(data), environment)
                        .with(new Repeatable(kind, subject, data.all(), saga.difference(data))),
                actor);
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
                subject,
                0,
                null,
                null,
                Instant.now());
        add(row, saga);
        return row;
    }

    private SagaResult first(SagaRow row, Actor actor, Consumer<SagaProgress> listener) {
        return leases.during(
                row.id(),
                () -> told(
                        row.id(),
                        operations.approved(
                                actor,
                                () -> run(row, known(row.kind()), listener).forward())));
    }

    private Saga known(String kind) {
        return saga(kind).orElseThrow(() -> new IllegalArgumentException("No saga is of the kind " + kind + "."));
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
        return again(Action.Verb.RESUME, id, State.RUNNING, SagaRun::forward);
    }

    /**
     * Undoes an unfinished saga from the step where it stopped, as this thread's actor.
     *
     * @throws RemoteFailure CONFLICT where it is not unfinished any more
     */
    public SagaResult undo(String id) {
        return again(Action.Verb.UNDO, id, State.UNDOING, run -> run.back(onRequest()));
    }

    /** How the latest saga of that kind for the subject stands, also when it is over. */
    public Optional<SagaStatus> latest(String kind, String subject) {
        return table.latest(kind, subject).flatMap(row -> saga(row.kind()).map(saga -> SagaStatus.of(row, saga)));
    }

    /**
     * Calls a saga back, as this thread's actor: it takes back what it did, as soon as its running step is through.
     *
     * @throws RemoteFailure CONFLICT where it is past its point of no return, or over
     */
    public void cancel(String id) {
        var row = table.find(id).orElseThrow(Sagas::gone);
        var saga = saga(row.kind()).orElseThrow(Sagas::gone);
        operations.run(
                new Command(
                        saga.action().verb(Action.Verb.CANCEL), saga.title() + " " + row.subject(), row.environment()),
                () -> {
                    if (!table.cancel(id, saga.lastReturn())) {
                        throw new RemoteFailure(Problem.of(
                                Problem.Kind.CONFLICT,
                                "It is too late to cancel: it is over, or past the point of no return.",
                                "Reload the page to see how it stands."));
                    }
                    return id;
                });
        wake();
    }

    /** Runs on those that have waited enough, each on a thread of its own. */
    void wake() {
        var now = Instant.now();
        for (var row : table.due(now)) {
            if (table.wake(row.id(), leases.owner(), now)) {
                Thread.ofVirtual().name("saga " + row.id()).start(() -> continueAsItsActor(row));
            }
        }
    }

    /** Takes over what dead instances left in flight; each goes on, on a thread of its own, in the direction it had. */
    void takeOver() {
        var since = leases.silentSince();
        for (var row : table.silentSince(since)) {
            if (!leases.alive(row.id()) && table.takeOver(row.id(), leases.owner(), since)) {
                Thread.ofVirtual().name("saga " + row.id()).start(() -> continueAsItsActor(row));
            }
        }
    }

    private void continueAsItsActor(SagaRow row) {
        var actor = people.find(row.actor());
        var saga = saga(row.kind());
        if (actor.isEmpty() || saga.isEmpty() || !mayGoOn(actor.get(), saga.get(), row)) {
            var problem = Problem.of(
                    Problem.Kind.DENIED,
                    actor.isEmpty()
                            ? "The account " + row.actor() + " is gone."
                            : saga.isEmpty()
                                    ? "This version of the console knows nothing of the kind " + row.kind() + "."
                                    : row.actor() + " has lost the right to do this.",
                    "Undo or resume it as yourself.");
            table.save(
                    row.id(),
                    leases.owner(),
                    State.UNFINISHED,
                    row.step(),
                    row.data(),
                    Optional.of(problem),
                    Optional.empty());
            var _ = told(row.id(), new SagaResult.Unfinished(row.id(), problem));
            return;
        }
        var fresh = run(row, saga.get(), _ -> {});
        var forward = row.state() == State.RUNNING || row.state() == State.WAITING;
        var run = row.state() == State.RUNNING || row.state() == State.UNDOING ? fresh.takenOver() : fresh;
        var _ = leases.during(
                row.id(),
                () -> told(
                        row.id(),
                        operations.approved(actor.get(), () -> forward ? run.forward() : run.back(interrupted(row)))));
    }

    /** Its actor's rights of today count, not those when it began. */
    private static boolean mayGoOn(Actor actor, Saga saga, SagaRow row) {
        return actor.may(saga.action().right(), row.environment());
    }

    private SagaResult again(Action.Verb verb, String id, State state, Function<SagaRun, SagaResult> direction) {
        var row = table.find(id)
                .filter(found -> found.state() == State.UNFINISHED)
                .orElseThrow(Sagas::gone);
        var saga = saga(row.kind()).orElseThrow(Sagas::gone);
        return operations.run(new Command(saga.action().verb(verb), saga.title() + " " + id, row.environment()), () -> {
            if (!table.reopen(id, leases.owner(), state)) {
                throw gone();
            }
            return leases.during(id, () -> Gate.inside(() -> direction.apply(run(row, saga, _ -> {}))));
        });
    }

    private SagaRun run(SagaRow row, Saga saga, Consumer<SagaProgress> listener) {
        return new SagaRun(table, leases.owner(), row, saga, properties.settle(), listener);
    }

    private void add(SagaRow row, Saga saga) {
        try {
            table.add(row, leases.owner());
        } catch (DuplicateKeyException e) {
            throw new RemoteFailure(
                    Problem.of(
                            Problem.Kind.CONFLICT,
                            saga.title() + " is under way there already, or unfinished.",
                            "Wait for its end, cancel it, or finish it on the page Unfinished."),
                    e);
        }
    }

    /** Lets other rooms know of what needs a person now. */
    private SagaResult told(String id, SagaResult result) {
        if (result instanceof SagaResult.Unfinished) {
            table.find(id).ifPresent(row -> events.publishEvent(new SagaStopped(row.kind(), describe(row))));
        }
        return result;
    }

    private UnfinishedSaga describe(SagaRow row) {
        return UnfinishedSaga.of(row, saga(row.kind()));
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
