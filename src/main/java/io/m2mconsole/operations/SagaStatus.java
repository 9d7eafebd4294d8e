package io.m2mconsole.operations;

import io.m2mconsole.operations.SagaProgress.Step;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a saga stands, as the database tells it: also after a restart, and on another instance.
 *
 * @param data what its steps left
 * @param problem why it was taken back or stopped, as a sentence; empty where nothing went wrong
 * @param cure what can be done
 * @param resumeAt until when it waits, absent where it does not
 * @param cancellable whether it can still be called back
 */
public record SagaStatus(
        String id,
        String actor,
        State state,
        SagaProgress progress,
        Map<String, String> data,
        String problem,
        String cure,
        @Nullable Instant resumeAt,
        boolean cancellable,
        Instant changed) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        UNDOING,
        WAITING,
        WAITING_BACK,
        DONE,
        UNDONE,
        UNFINISHED
    }

    public SagaStatus {
        data = Map.copyOf(data);
    }

    /** Whether it goes on by itself. */
    public boolean inFlight() {
        return switch (state) {
            case RUNNING, UNDOING, WAITING, WAITING_BACK -> true;
            case DONE, UNDONE, UNFINISHED -> false;
        };
    }

    public Optional<Instant> waitsUntil() {
        return Optional.ofNullable(resumeAt);
    }

    static SagaStatus of(SagaRow row, Saga saga) {
        var state = State.valueOf(row.state().name());
        var last = saga.lastReturn();
        var cancellable = switch (state) {
            case RUNNING -> row.step() < last;
            case WAITING -> row.step() <= last;
            case UNDOING, WAITING_BACK, DONE, UNDONE, UNFINISHED -> false;
        };
        var steps = IntStream.range(0, saga.steps().size())
                .mapToObj(index -> new Step(
                        saga.steps().get(index).name(),
                        step(row, state, index),
                        index == row.step() && state == State.UNFINISHED ? row.problem() : ""))
                .toList();
        return new SagaStatus(
                row.id(),
                row.actor(),
                state,
                new SagaProgress(steps),
                row.data().all(),
                row.problem(),
                row.cure(),
                row.resumeAt(),
                cancellable,
                row.changed());
    }

    private static SagaProgress.State step(SagaRow row, State state, int index) {
        if (state == State.DONE) {
            return SagaProgress.State.DONE;
        }
        if (state == State.UNDONE) {
            return index <= row.reached() ? SagaProgress.State.UNDONE : SagaProgress.State.PENDING;
        }
        if (index < row.step()) {
            return SagaProgress.State.DONE;
        }
        if (index > row.step()) {
            return index <= row.reached() ? SagaProgress.State.UNDONE : SagaProgress.State.PENDING;
        }
        return switch (state) {
            case RUNNING, UNDOING -> SagaProgress.State.RUNNING;
            case WAITING, WAITING_BACK -> SagaProgress.State.WAITING;
            case UNFINISHED -> SagaProgress.State.FAILED;
            case DONE -> SagaProgress.State.DONE;
            case UNDONE -> SagaProgress.State.UNDONE;
        };
    }
}
