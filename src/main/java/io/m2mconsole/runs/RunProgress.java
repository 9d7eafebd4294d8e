package io.m2mconsole.runs;

import java.time.Instant;

/**
 * How an environment's latest run stands.
 *
 * @param number grows with each run, 0 where there was none yet
 * @param total how many cells it has, 0 until they are known
 * @param by who started it
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
        String by,
        Instant started,
        String problem) {

    /** Where it stands. */
    public enum State {
        /** There was none since the console started. */
        NONE,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    /** Before the first run. */
    public static final RunProgress NONE = new RunProgress(0, State.NONE, 0, 0, 0, 0, 0, 0, "", Instant.EPOCH, "");

    public boolean running() {
        return state == State.RUNNING;
    }
}
