package io.m2mconsole.trials;

import io.m2mconsole.tokens.HttpTrace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a trial as the history keeps them, masked.
 *
 * @param token absent where no token was needed
 * @param claims the token's claims by name, empty where there was none
 * @param exchange absent where no answer came
 */
public record Traces(
        @Nullable HttpTrace token,
        Map<String, Object> claims,
        @Nullable HttpTrace exchange) {

    public Traces {
        claims = Map.copyOf(claims);
    }
}
