package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;

/**
 * A saga as stored.
 *
 * @param step the index of the step that runs, is being undone, or stopped
 * @param problem empty where there is none
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
        Instant changed) {

    /** Where it stands. */
    enum State {
        RUNNING,
        UNDOING,
        DONE,
        UNDONE,
        UNFINISHED
    }
}
