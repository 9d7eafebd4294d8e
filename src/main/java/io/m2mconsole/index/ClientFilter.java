package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are looked for; what is absent or empty does not matter.
 *
 * @param others whether those are meant that are not for machines or outside the managed names, instead of the rest
 * @param text every word of it must be in name, id, owner or scopes
 * @param scope such as {@code customer-api/read}
 * @param server a resource server's identifier
 * @param owner {@link #NOBODY} for those without
 * @param among only these, such as those with a finding
 */
public record ClientFilter(
        boolean others,
        String text,
        @Nullable String scope,
        @Nullable String server,
        @Nullable String owner,
        @Nullable ManagedBy managedBy,
        @Nullable Set<ClientId> among) {

    /** The owner of those that have none; no tag can have this value. */
    public static final String NOBODY = "(nobody)";

    public static final ClientFilter ALL = new ClientFilter(false, "", null, null, null, null, null);

    public ClientFilter {
        among = among == null ? null : Set.copyOf(among);
    }

    public Optional<Set<ClientId>> limited() {
        return Optional.ofNullable(among);
    }

    /** Whether it is just one of the two parts of the page. */
    public boolean open() {
        return equals(new ClientFilter(others, "", null, null, null, null, null));
    }
}
