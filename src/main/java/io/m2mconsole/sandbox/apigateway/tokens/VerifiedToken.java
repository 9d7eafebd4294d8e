package io.m2mconsole.sandbox.apigateway.tokens;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A token whose signature is its issuer's. Whether it has expired is asked anew each time.
 *
 * @param use {@code access} or {@code id}
 * @param claims as the gateway hands them on: all are strings
 */
public record VerifiedToken(
        String issuer, String use, Set<String> scopes, Instant expiry, Map<String, String> claims) {}
