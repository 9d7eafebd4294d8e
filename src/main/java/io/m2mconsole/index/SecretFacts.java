package io.m2mconsole.index;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a client's secrets; never a value.
 *
 * @param arn of the stored secret, absent where none is known
 * @param storedChanged when the stored value last changed
 * @param active how many Cognito holds, 0 where that was not read yet
 * @param oldest when the oldest active one was made
 * @param newest when the newest active one was made
 * @param readAt when the active ones were read, absent where they were not yet
 */
public record SecretFacts(
        @Nullable String arn,
        @Nullable Instant storedChanged,
        int active,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        @Nullable Instant readAt) {

    public boolean stored() {
        return arn != null;
    }

    public boolean known() {
        return readAt != null;
    }

    /** When the secret that workloads should use by now was made. */
    public Optional<Instant> made() {
        return Optional.ofNullable(newest);
    }
}
