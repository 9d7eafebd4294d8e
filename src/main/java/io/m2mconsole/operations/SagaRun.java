package io.m2mconsole.operations;

import io.m2mconsole.kit.Problems;
import io.m2mconsole.operations.SagaProgress.Step;
import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One saga being run by this instance: forward step by step, or back again. */
final class SagaRun {

    private final JdbcSagas table;
    private final String owner;
    private final String id;
    private final Saga saga;
    private final List<SagaStep> steps;
    private final SagaData data;
    private final Consumer<SagaProgress> listener;
    private final List<Step> progress;
    private final Duration settle;
    private final boolean looksAgain;
    private int at;
    private int reached;
    private boolean tookEffect;
    private @Nullable Instant settles;

    SagaRun(JdbcSagas table, String owner, SagaRow row, Saga saga, Duration settle, Consumer<SagaProgress> listener) {
        this.table = table;
        this.owner = owner;
        this.id = row.id();
        this.saga = saga;
        this.steps = saga.steps();
        this.data = row.data();
        this.at = row.step();
        this.reached = Math.max(row.reached(), at);
        this.settle = settle;
        this.settles = row.settlesAt();
        this.looksAgain = row.state() == State.WAITING_BACK && settles != null;
        this.listener = listener;
        this.progress = new ArrayList<>(IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(
                        steps.get(i).name(), i < at ? SagaProgress.State.DONE : SagaProgress.State.PENDING, ""))
                .toList());
    }

    /** Its instance died: what that asked for last may still take effect. */
    SagaRun takenOver() {
        settlesLater();
        return this;
    }

    /** Runs the steps from the one where it stands; goes back where one fails or the saga is called back. */
    SagaResult forward() {
        var first = at;
        for (; at < steps.size(); at++) {
            reached = Math.max(reached, at);
            save(State.RUNNING, Optional.empty(), Optional.empty());
            // Read after the step was written down: whoever cancels later is refused or seen here.
            if (at <= saga.lastReturn() && !tookEffect && table.cancelled(id)) {
                at--;
                return back(cancelled());
            }
            var until = steps.get(at)
                    .notBefore(data)
                    .or(() -> at == first && !steps.get(at).bearsALateTwin() ? settling() : Optional.empty())
                    .filter(Instant.now()::isBefore);
            if (until.isPresent()) {
                tell(SagaProgress.State.WAITING, "");
                save(State.WAITING, Optional.empty(), until);
                return new SagaResult.Waiting(id, until.get());
            }
            tell(SagaProgress.State.RUNNING, "");
            try {
                attempt(() -> steps.get(at).run(data));
            } catch (RuntimeException e) {
                var problem = Problems.of(e);
                tell(SagaProgress.State.FAILED, problem.sentence());
                if (at >= saga.lastReturn() || saga.stopsOnFailure(data)) {
                    return stop(problem);
                }
                return back(problem);
            }
            tell(SagaProgress.State.DONE, "");
        }
        save(State.DONE, Optional.empty(), Optional.empty());
        return new SagaResult.Done(data);
    }

    /**
     * Undoes the step where it stands and all before it; where a call was left unanswered, all that were begun once more when that
     * can take no effect any more.
     */
    SagaResult back(Problem cause) {
        at = looksAgain ? reached : at;
        for (; at >= 0; at--) {
            save(State.UNDOING, Optional.of(cause), Optional.empty());
            if (steps.get(at).undoneOnceSettled() && settling().isPresent()) {
                return waitToSettle(cause);
            }
            var until = steps.get(at).notUndoneBefore(data).filter(Instant.now()::isBefore);
            if (until.isPresent()) {
                tell(SagaProgress.State.WAITING, "");
                save(State.WAITING_BACK, Optional.of(cause), until);
                return new SagaResult.Waiting(id, until.get());
            }
            try {
                if (settles != null && steps.get(at).tookEffect(data)) {
                    tookEffect = true;
                    return forward();
                }
                attempt(() -> steps.get(at).undo(data));
            } catch (RuntimeException e) {
                var problem = Problems.of(e);
                tell(SagaProgress.State.FAILED, problem.sentence());
                return stop(problem);
            }
            tell(SagaProgress.State.UNDONE, progress.get(at).problem());
        }
        at = 0;
        if (settling().isPresent()) {
            return waitToSettle(cause);
        }
        save(State.UNDONE, Optional.of(cause), Optional.empty());
        return new SagaResult.Undone(cause);
    }

    private void attempt(Runnable work) {
        var late = new AtomicBoolean();
        try {
            Unanswered.during(() -> late.set(true), work);
        } finally {
            if (late.get()) {
                settlesLater();
            }
        }
    }

    private void settlesLater() {
        var until = Instant.now().plus(settle);
        settles = until;
        table.settles(id, owner, until);
    }

    /** Until when an unanswered call may still take effect; empty where none can. */
    private Optional<Instant> settling() {
        return Optional.ofNullable(settles).filter(Instant.now()::isBefore);
    }

    private SagaResult waitToSettle(Problem cause) {
        var until = settling().orElseGet(Instant::now);
        tell(SagaProgress.State.WAITING, "");
        save(State.WAITING_BACK, Optional.of(cause), Optional.of(until));
        return new SagaResult.Settling(id, until, cause);
    }

    private SagaResult stop(Problem problem) {
        save(State.UNFINISHED, Optional.of(problem), Optional.empty());
        return new SagaResult.Unfinished(id, problem);
    }

    private static Problem cancelled() {
        return Problem.of(Problem.Kind.CONFLICT, "Cancelled on request.", "Nothing is left to do.");
    }

    private void save(State state, Optional<Problem> problem, Optional<Instant> resumeAt) {
        if (!table.save(id, owner, state, at, data, problem, resumeAt)) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.CONFLICT,
                    "Another instance of the console took this over.",
                    "Look at the activity and at the page Unfinished."));
        }
    }

    private void tell(SagaProgress.State state, String problem) {
        progress.set(at, new Step(steps.get(at).name(), state, problem));
        listener.accept(new SagaProgress(progress));
    }
}
