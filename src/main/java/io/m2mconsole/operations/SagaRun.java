package io.m2mconsole.operations;

import io.m2mconsole.kit.Problems;
import io.m2mconsole.operations.SagaProgress.Step;
import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
    private int at;

    SagaRun(JdbcSagas table, String owner, SagaRow row, Saga saga, Consumer<SagaProgress> listener) {
        this.table = table;
        this.owner = owner;
        this.id = row.id();
        this.saga = saga;
        this.steps = saga.steps();
        this.data = row.data();
        this.at = row.step();
        this.listener = listener;
        this.progress = new ArrayList<>(IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(
                        steps.get(i).name(), i < at ? SagaProgress.State.DONE : SagaProgress.State.PENDING, ""))
                .toList());
    }

    /** Runs the steps from the one where it stands; goes back where one fails or the saga is called back. */
    SagaResult forward() {
        for (; at < steps.size(); at++) {
            save(State.RUNNING, Optional.empty(), Optional.empty());
            // Read after the step was written down: whoever cancels later is refused or seen here.
            if (at <= saga.lastReturn() && table.cancelled(id)) {
                at--;
                return back(cancelled());
            }
            var until = steps.get(at).notBefore(data).filter(Instant.now()::isBefore);
            if (until.isPresent()) {
                tell(SagaProgress.State.WAITING, "");
                save(State.WAITING, Optional.empty(), until);
                return new SagaResult.Waiting(id, until.get());
            }
            tell(SagaProgress.State.RUNNING, "");
            try {
                steps.get(at).run(data);
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

    /** Undoes the step where it stands and all before it. */
    SagaResult back(Problem cause) {
        for (; at >= 0; at--) {
            save(State.UNDOING, Optional.of(cause), Optional.empty());
            var until = steps.get(at).notUndoneBefore(data).filter(Instant.now()::isBefore);
            if (until.isPresent()) {
                tell(SagaProgress.State.WAITING, "");
                save(State.WAITING_BACK, Optional.of(cause), until);
                return new SagaResult.Waiting(id, until.get());
            }
            try {
                steps.get(at).undo(data);
            } catch (RuntimeException e) {
                var problem = Problems.of(e);
                tell(SagaProgress.State.FAILED, problem.sentence());
                return stop(problem);
            }
            tell(SagaProgress.State.UNDONE, progress.get(at).problem());
        }
        at = 0;
        save(State.UNDONE, Optional.of(cause), Optional.empty());
        return new SagaResult.Undone(cause);
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
