package io.m2mconsole.secrets;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret as DescribeSecret tells it: everything but its value.
 *
 * @param changed when its value last changed
 * @param deleted when its deletion was asked for, absent where it lives
 */
public record StoredSecret(
        String arn,
        String name,
        Map<String, String> tags,
        Instant created,
        Instant changed,
        @Nullable Instant deleted) {
    public StoredSecret {
        tags = Map.copyOf(tags);
    }

    public Optional<Instant> deletion() {
        return Optional.ofNullable(deleted);
    }

    /** The person or team that answers for the client, where somebody said. */
    public Optional<String> owner() {
        return Optional.ofNullable(tags.get(SecretTags.OWNER));
    }

    /** Whether this console made it. */
    public boolean ours() {
        return SecretTags.CONSOLE.equals(tags.get(SecretTags.MANAGED_BY));
    }

    /** The client it belongs to, where its tags say. */
    public Optional<String> clientId() {
        return Optional.ofNullable(tags.get(SecretTags.CLIENT_ID));
    }
}
