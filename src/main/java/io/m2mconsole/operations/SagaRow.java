package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saga as stored.
 *
 * @param step the index of the step that runs, is being undone, or stopped
 * @param problem empty where there is none
 * @param subject what it is about, such as a client's id; empty where nobody said
 * @param reached the furthest step that was begun
 * @param resumeAt until when it waits, absent where it does not
 * @param settlesAt until when a call of it that was never answered may still take effect, absent where each was answered
 */
record SagaRow(
        String id,
        String kind,
        String actor,
        EnvironmentId environment,
        SagaData data,
        int step,
        State state,
        String problem,
        String cure,
        String subject,
        int reached,
        @Nullable Instant resumeAt,
        @Nullable Instant settlesAt,
        Instant changed) {

    /** Where it stands. */
    enum State {
        RUNNING,
        UNDOING,
        /** For an instant to run on at. */
        WAITING,
        /** For an instant to undo further at. */
        WAITING_BACK,
        DONE,
        UNDONE,
        UNFINISHED
    }
}
