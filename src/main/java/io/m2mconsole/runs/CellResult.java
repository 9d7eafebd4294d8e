package io.m2mconsole.runs;

import io.m2mconsole.trials.PastTrial;

/** What a run found out about one cell. */
public sealed interface CellResult {

    /** It was tried. */
    record Tried(PastTrial trial) implements CellResult {}

    /** It was left out. @param reason why, as a sentence */
    record NotSent(String reason) implements CellResult {}
}
