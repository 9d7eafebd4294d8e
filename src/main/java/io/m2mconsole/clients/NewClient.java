package io.m2mconsole.clients;

import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.util.Set;

/**
 * An app client to be made.
 *
 * @param tokenLifetime 5 minutes to 1 day, whole minutes
 * @param secret 24 to 64 letters and digits; store it before it is sent, see {@link io.m2mconsole.secrets.Secrets}
 */
public record NewClient(ClientName name, Set<ScopeName> scopes, Duration tokenLifetime, SecretValue secret) {

    public static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(5);
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

    public NewClient {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A client for machines needs at least one scope.");
        }
        if (tokenLifetime.compareTo(SHORTEST_LIFETIME) < 0 || tokenLifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("Access tokens live 5 minutes to 1 day.");
        }
    }
}
