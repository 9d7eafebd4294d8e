package io.m2mconsole.probes;

import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The token's part of a trial; the token itself is not kept.
 *
 * @param trace the exchange with the token endpoint, masked; absent where an earlier token was used
 * @param claims what the token that was sent says, absent where there was none or it says nothing
 * @param verification what became of its check against the JWKS, absent where there was none
 */
public record TokenStep(
        @Nullable HttpTrace trace,
        @Nullable Claims claims,
        @Nullable Verification verification) {}
