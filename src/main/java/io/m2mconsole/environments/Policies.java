package io.m2mconsole.environments;

import java.time.Duration;

/**
 * What the team asks of the clients of an environment; who falls short is found, never changed.
 *
 * @param longestTokenLifetime how long an access token may live
 * @param oldestSecret how old a secret in use may be
 * @param twoSecrets how long a client may have two active secrets: longer than a rotation's grace period
 * @param naming what clients are to be named like
 */
public record Policies(Duration longestTokenLifetime, Duration oldestSecret, Duration twoSecrets, NamePattern naming) {

    /** An hour, 90 days, 7 days, and any name. */
    public static final Policies DEFAULT =
            new Policies(Duration.ofHours(1), Duration.ofDays(90), Duration.ofDays(7), NamePattern.ANY);

    public Policies {
        if (!longestTokenLifetime.isPositive() || longestTokenLifetime.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "Its policies.longest-token-lifetime is more than 0 and at most 1 day, as Cognito allows no more.");
        }
        if (!oldestSecret.isPositive()) {
            throw new IllegalArgumentException("Its policies.oldest-secret is more than 0, such as 90d.");
        }
        if (!twoSecrets.isPositive()) {
            throw new IllegalArgumentException("Its policies.two-secrets is more than 0, such as 7d.");
        }
    }
}
