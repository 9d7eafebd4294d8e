package io.m2mconsole.index;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the index.
 *
 * @param description what describing it told, absent where only its name is known yet
 * @param managed whether its name is within the environment's managed names
 * @param ownerName who answers for it, absent where nobody is named
 * @param tags all tags of its stored secret
 * @param fetchedAt when it was described, absent where it was not yet
 */
public record IndexedClient(
        ClientId id,
        ClientName name,
        @Nullable AppClient description,
        boolean managed,
        ManagedBy managedBy,
        @Nullable String ownerName,
        Map<String, String> tags,
        SecretFacts secrets,
        @Nullable Instant fetchedAt) {

    public IndexedClient {
        tags = Map.copyOf(tags);
    }

    public Optional<AppClient> client() {
        return Optional.ofNullable(description);
    }

    public Optional<String> owner() {
        return Optional.ofNullable(ownerName);
    }

    /** Whether it is the console's to change: for machines, and within the managed names. */
    public boolean changeable() {
        return managed && client().map(AppClient::machine).orElse(false);
    }

    /** Two rows are the same client whatever they tell of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexedClient row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
