package io.m2mconsole.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why something could not be done, in words for the person.
 *
 * @param sentence what happened
 * @param cure what the person can do next
 * @param requestId AWS's request id, absent where no answer came
 */
public record Problem(
        Kind kind, String sentence, String cure, @Nullable String requestId) {

    /** What callers may tell apart. */
    public enum Kind {
        NOT_FOUND,
        DENIED,
        /** Nothing is done yet: another person must approve it. */
        REQUESTED,
        THROTTLED,
        CONFLICT,
        INVALID,
        UNREACHABLE,
        UNEXPECTED
    }

    public static Problem of(Kind kind, String sentence, String cure) {
        return new Problem(kind, sentence, cure, null);
    }
}
