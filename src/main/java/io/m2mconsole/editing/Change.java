package io.m2mconsole.editing;

import io.m2mconsole.clients.NewClient;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants changed about an app client; whatever is absent stays as it is.
 *
 * @param granted scopes it shall hold
 * @param withdrawn scopes it shall not hold any more
 * @param tokenLifetime how long its access tokens shall live: 5 minutes to 1 day
 * @param revocation whether its tokens can be revoked
 * @param oauth whether it gets tokens at the token endpoint, by client credentials
 * @param clientToken whether it gets tokens by GetClientToken; either way no user signs in through it
 */
public record Change(
        @Nullable ClientName name,
        Set<ScopeName> granted,
        Set<ScopeName> withdrawn,
        @Nullable Duration tokenLifetime,
        @Nullable Boolean revocation,
        @Nullable Boolean oauth,
        @Nullable Boolean clientToken) {

    /** Changes nothing. */
    public static final Change NONE = new Change(null, Set.of(), Set.of(), null, null, null, null);

    public Change {
        granted = Set.copyOf(granted);
        withdrawn = Set.copyOf(withdrawn);
        if (granted.stream().anyMatch(withdrawn::contains)) {
            throw new IllegalArgumentException("A scope is granted or withdrawn, not both.");
        }
        if (tokenLifetime != null
                && (tokenLifetime.compareTo(NewClient.SHORTEST_LIFETIME) < 0
                        || tokenLifetime.compareTo(NewClient.LONGEST_LIFETIME) > 0)) {
            throw new IllegalArgumentException("Access tokens live 5 minutes to 1 day.");
        }
        if (Boolean.FALSE.equals(oauth) && Boolean.FALSE.equals(clientToken)) {
            throw new IllegalArgumentException("Without either way to a token the client is of no use.");
        }
    }

    public Change named(ClientName other) {
        return new Change(other, granted, withdrawn, tokenLifetime, revocation, oauth, clientToken);
    }

    public Change granting(Collection<ScopeName> scopes) {
        return new Change(name, Set.copyOf(scopes), withdrawn, tokenLifetime, revocation, oauth, clientToken);
    }

    public Change withdrawing(Collection<ScopeName> scopes) {
        return new Change(name, granted, Set.copyOf(scopes), tokenLifetime, revocation, oauth, clientToken);
    }

    public Change living(Duration lifetime) {
        return new Change(name, granted, withdrawn, lifetime, revocation, oauth, clientToken);
    }

    public Change revocable(boolean can) {
        return new Change(name, granted, withdrawn, tokenLifetime, can, oauth, clientToken);
    }

    public Change ways(boolean tokenEndpoint, boolean getClientToken) {
        return new Change(name, granted, withdrawn, tokenLifetime, revocation, tokenEndpoint, getClientToken);
    }

    /** From the scopes it holds to those it shall hold. */
    public static Change ofScopes(Set<ScopeName> before, Set<ScopeName> after) {
        return NONE.granting(minus(after, before)).withdrawing(minus(before, after));
    }

    /** In a few words, for the log: "+customer-api/write, token lifetime". */
    String summary() {
        var parts = new ArrayList<String>();
        granted.stream().sorted().map(scope -> "+" + scope).forEach(parts::add);
        withdrawn.stream().sorted().map(scope -> "−" + scope).forEach(parts::add);
        if (name != null) {
            parts.add("name " + name);
        }
        if (tokenLifetime != null) {
            parts.add("token lifetime " + tokenLifetime.toSeconds() + " s");
        }
        if (revocation != null) {
            parts.add(revocation ? "revocation on" : "revocation off");
        }
        if (oauth != null) {
            parts.add(oauth ? "client credentials on" : "client credentials off");
        }
        if (clientToken != null) {
            parts.add(clientToken ? "GetClientToken on" : "GetClientToken off");
        }
        return String.join(", ", parts);
    }

    private static List<ScopeName> minus(Set<ScopeName> all, Set<ScopeName> less) {
        var left = new TreeSet<>(all);
        left.removeAll(less);
        return List.copyOf(left);
    }
}
