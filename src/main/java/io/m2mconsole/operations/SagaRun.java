package io.m2mconsole.operations;

import io.m2mconsole.kit.Problems;
import io.m2mconsole.operations.SagaProgress.Step;
import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
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
    private final List<SagaStep> steps;
    private final SagaData data;
    private final Consumer<SagaProgress> listener;
    private final List<Step> progress;
    private int at;

    SagaRun(JdbcSagas table, String owner, SagaRow row, Saga saga, Consumer<SagaProgress> listener) {
        this.table = table;
        this.owner = owner;
        this.id = row.id();
        this.steps = saga.steps();
        this.data = row.data();
        this.at = row.step();
        this.listener = listener;
        this.progress = new ArrayList<>(IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(
                        steps.get(i).name(), i < at ? SagaProgress.State.DONE : SagaProgress.State.PENDING, ""))
                .toList());
    }

    /** Runs the steps from the one where it stands; goes back where one fails. */
    SagaResult forward() {
        for (; at < steps.size(); at++) {
            save(State.RUNNING, Optional.empty());
            tell(SagaProgress.State.RUNNING, "");
            try {
                steps.get(at).run(data);
            } catch (RuntimeException e) {
                var problem = Problems.of(e);
                tell(SagaProgress.State.FAILED, problem.sentence());
                return back(problem);
            }
            tell(SagaProgress.State.DONE, "");
        }
        save(State.DONE, Optional.empty());
        return new SagaResult.Done(data);
    }

    /** Undoes the step where it stands and all before it. */
    SagaResult back(Problem cause) {
        for (; at >= 0; at--) {
            save(State.UNDOING, Optional.of(cause));
            try {
                steps.get(at).undo(data);
            } catch (RuntimeException e) {
                var problem = Problems.of(e);
                tell(SagaProgress.State.FAILED, problem.sentence());
                save(State.UNFINISHED, Optional.of(problem));
                return new SagaResult.Unfinished(id, problem);
            }
            tell(SagaProgress.State.UNDONE, progress.get(at).problem());
        }
        at = 0;
        save(State.UNDONE, Optional.of(cause));
        return new SagaResult.Undone(cause);
    }

    private void save(State state, Optional<Problem> problem) {
        if (!table.save(id, owner, state, at, data, problem)) {
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
