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

    /** Whether repeating it is harmless even where an earlier attempt, of an instance that died, takes effect after it. */
    default boolean bearsALateTwin() {
        return true;
    }

    /**
     * Whether it is taken back only once no unanswered call of the saga can take effect any more: as what it left is needed to
     * recognise such effects, or as they would come to harm beside it. Others are taken back at once, and once more then.
     */
    default boolean undoneOnceSettled() {
        return false;
    }

    /** Whether, though it failed, it took effect after all and nothing brings back what it did: then the saga goes on. */
    default boolean tookEffect(SagaData data) {
        return false;
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
