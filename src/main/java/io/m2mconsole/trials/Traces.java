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
        // What is stored for a trial has none: its token's are stored by themselves.
        claims = claims == null ? Map.of() : Map.copyOf(claims);
    }

    Traces with(@Nullable HttpTrace other) {
        return new Traces(token, claims, other);
    }
}
