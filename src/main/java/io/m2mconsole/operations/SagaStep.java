package io.m2mconsole.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * One remote step. It may run twice, when the console died while it ran: it must recognise what it did before. What later
 * steps need goes into the data, which is stored before and after each step; never a secret.
 */
public interface SagaStep {

    /** What it does, for people, such as "Create the app client". */
    String name();

    void run(SagaData data);

    /** When it may run at the soonest; until then the saga waits, without a thread. Empty for at once. */
    default Optional<Instant> notBefore(SagaData data) {
        return Optional.empty();
    }

    /** When it may be undone at the soonest, as {@link #notBefore}. */
    default Optional<Instant> notUndoneBefore(SagaData data) {
        return Optional.empty();
    }

    /**
     * Whether what it does can never be taken back. Once it has begun the saga cannot be cancelled, and a failure of it or of a
     * later step leaves the saga unfinished. Its {@code undo} fails where it has done it.
     */
    default boolean pointOfNoReturn() {
        return false;
    }

    /** Takes back whatever the step may have done, which can be nothing at all. */
    void undo(SagaData data);
}
