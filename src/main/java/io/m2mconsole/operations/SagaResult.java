package io.m2mconsole.operations;

import io.m2mconsole.shared.Problem;
import java.time.Instant;

/** How a saga ended. */
public sealed interface SagaResult {

    /** All steps are done. @param data what they left */
    record Done(SagaData data) implements SagaResult {}

    /** A step failed, and all was taken back. */
    record Undone(Problem problem) implements SagaResult {}

    /** It waits, without a thread, and goes on by itself. @param until when, at the soonest */
    record Waiting(String id, Instant until) implements SagaResult {}

    /** A step failed, and taking back failed too: a person must look, see the page Unfinished. */
    record Unfinished(String id, Problem problem) implements SagaResult {}
}
