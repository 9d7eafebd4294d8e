package io.m2mconsole.operations;

import io.m2mconsole.shared.Problem;
import java.time.Duration;
import java.time.Instant;

/** How a saga ended. */
public sealed interface SagaResult {

    /** All steps are done. @param data what they left */
    record Done(SagaData data) implements SagaResult {}

    /** A step failed, and all was taken back. */
    record Undone(Problem problem) implements SagaResult {}

    /** It waits, without a thread, and goes on by itself. @param until when, at the soonest */
    record Waiting(String id, Instant until) implements SagaResult {}

    /**
     * A step failed, and what can be seen of it is taken back; as AWS left a call unanswered that may still take effect, it looks
     * again by itself.
     *
     * @param until when, at the soonest
     * @param problem why the step failed
     */
    record Settling(String id, Instant until, Problem problem) implements SagaResult {

        /** The problem, with what will come of it as its cure. */
        public Problem told() {
            var minutes = Math.max(
                    1, Duration.between(Instant.now(), until).plusSeconds(30).toMinutes());
            return new Problem(
                    problem.kind(),
                    problem.sentence(),
                    "A call was left unanswered and may still take effect: the console looks again in "
                            + (minutes == 1 ? "a minute" : minutes + " minutes")
                            + " and takes back what came of it. Then try again.",
                    problem.requestId());
        }
    }

    /** A step failed, and taking back failed too: a person must look, see the page Unfinished. */
    record Unfinished(String id, Problem problem) implements SagaResult {}
}
