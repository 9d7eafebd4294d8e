package io.m2mconsole.removal;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is known of a client's use: Secrets Manager tells on which day its stored secret was last read, by whomever. */
@Service
public class LastUse {

    private static final Duration LONG_AGO = Duration.ofDays(30);

    private final Secrets secrets;
    private final SecretVersions versions;

    LastUse(Secrets secrets, SecretVersions versions) {
        this.secrets = secrets;
        this.versions = versions;
    }

    /**
     * Whether the client looks unused: its stored secret was not read for a month. Not where it is read elsewhere, or nobody
     * knows. Blocks.
     */
    public boolean longAgo(Environment environment, AppClient client) {
        return lastRead(environment, client)
                .filter(read -> read.isBefore(Instant.now().minus(LONG_AGO)))
                .isPresent();
    }

    /** Empty where the secret is not stored or was never read. Blocks. */
    public Optional<Instant> lastRead(Environment environment, AppClient client) {
        return secrets.find(environment, client.id(), client.name()).stream()
                .flatMap(secret -> versions.labels(environment, secret.arn()).stream())
                .flatMap(version -> version.lastAccessed().stream())
                .max(Comparator.naturalOrder());
    }
}
