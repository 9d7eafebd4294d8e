package io.m2mconsole.probes;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.SecretValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token that a request is to carry, or why there is none. */
sealed interface SentToken {

    /** @param token absent where none is to be sent; @param step absent where there was nothing to look at */
    record Ready(@Nullable SecretValue token, @Nullable TokenStep step) implements SentToken {
        static Ready none() {
            return new Ready(null, null);
        }

        Optional<SecretValue> value() {
            return Optional.ofNullable(token);
        }
    }

    /** The endpoint gave none. @param error the OAuth error */
    record Refused(String error, TokenStep step) implements SentToken {}

    /** It could not be asked for. */
    record Failed(Problem problem) implements SentToken {}

    /** There is none of the kind yet. @param reason a sentence that says when there will be */
    record NotYet(String reason) implements SentToken {}
}
