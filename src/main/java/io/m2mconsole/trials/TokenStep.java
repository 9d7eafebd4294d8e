package io.m2mconsole.trials;

import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The token's part of a trial; the token itself is not kept.
 *
 * @param trace the exchange with the token endpoint, masked
 * @param claims what the token says, absent where none was granted
 * @param verification what became of its check against the JWKS, absent where none was granted
 */
public record TokenStep(
        HttpTrace trace, @Nullable Claims claims, @Nullable Verification verification) {}
