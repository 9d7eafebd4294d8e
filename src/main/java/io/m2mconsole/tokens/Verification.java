package io.m2mconsole.tokens;

/** Whether a token is the pool's own, unaltered and alive. */
public sealed interface Verification {

    /** Signed by a key of the pool's JWKS, of the pool's issuer, not expired. */
    record Valid(Claims claims) implements Verification {}

    /** @param reason what is wrong, as a sentence */
    record Invalid(String reason) implements Verification {}
}
