package io.m2mconsole.trials;

import io.m2mconsole.probes.TokenStep;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a token.
 *
 * @param expected whether the rules say that it is granted
 * @param granted whether it was
 * @param error what the pool said instead, such as {@code invalid_scope}; absent where it was granted
 */
public record TokenResult(
        TokenTest test,
        boolean expected,
        boolean granted,
        @Nullable String error,
        TokenStep step) {

    public boolean agrees() {
        return expected == granted;
    }
}
