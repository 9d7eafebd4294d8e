package io.m2mconsole.operations;

import io.m2mconsole.shared.Problem;

/** How a saga ended. */
public sealed interface SagaResult {

    /** All steps are done. @param data what they left */
    record Done(SagaData data) implements SagaResult {}

    /** A step failed, and all was taken back. */
    record Undone(Problem problem) implements SagaResult {}

    /** A step failed, and taking back failed too: a person must look, see the page Unfinished. */
    record Unfinished(String id, Problem problem) implements SagaResult {}
}
