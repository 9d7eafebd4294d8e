package io.m2mconsole.runs;

import java.time.Instant;

/**
 * How a run stands.
 *
 * @param number grows with each run, 0 where there was none yet
 * @param total how many cells it has
 * @param tokenRequests how many tokens it asked for, which cost money
 * @param by who started it, or resumed it last
 * @param changed when it was last written down
 * @param problem why it ended early, empty where it did not
 */
public record RunProgress(
        long number,
        State state,
        int total,
        int done,
        int agreed,
        int mismatched,
        int undecided,
        int notSent,
        int tokenRequests,
        String by,
        Instant started,
        Instant changed,
        String problem) {

    /** Where it stands. */
    public enum State {
        /** There was none. */
        NONE,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED,
        /** Its instance died, and its person may not go on with it. */
        INTERRUPTED
    }

    /** Before the first run. */
    public static final RunProgress NONE =
            new RunProgress(0, State.NONE, 0, 0, 0, 0, 0, 0, 0, "", Instant.EPOCH, Instant.EPOCH, "");

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether it can go on where it stopped. */
    public boolean resumable() {
        return switch (state) {
            case CANCELLED, FAILED, INTERRUPTED -> done < total;
            case NONE, RUNNING, FINISHED -> false;
        };
    }
}
