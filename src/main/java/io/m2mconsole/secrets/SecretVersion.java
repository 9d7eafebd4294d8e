package io.m2mconsole.secrets;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A labelled version of a stored secret, without its value.
 *
 * @param labels such as {@code AWSCURRENT}
 * @param secretId the id in Cognito of the secret that it holds, absent where it does not say
 * @param accessed the day it was last read, absent where Secrets Manager knows of none
 */
public record SecretVersion(
        String id,
        Set<String> labels,
        Instant created,
        @Nullable String secretId,
        @Nullable Instant accessed) {

    /** The label of the version that workloads read. */
    public static final String CURRENT = "AWSCURRENT";
    /** The label of a version that is being tried. */
    public static final String PENDING = "AWSPENDING";

    public SecretVersion {
        labels = Set.copyOf(labels);
    }

    public Optional<String> holds() {
        return Optional.ofNullable(secretId);
    }

    public Optional<Instant> lastAccessed() {
        return Optional.ofNullable(accessed);
    }

    public boolean current() {
        return labels.contains(CURRENT);
    }

    public boolean pending() {
        return labels.contains(PENDING);
    }
}
