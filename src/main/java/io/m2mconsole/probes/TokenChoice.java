package io.m2mconsole.probes;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token of a request.
 *
 * @param scopes what to ask for; empty for all that the client holds
 * @param other whose token it is, where it is another client's or pool's
 * @param elsewhere whose pool it is, where it is another pool's
 */
public record TokenChoice(
        TokenVariant variant,
        Set<ScopeName> scopes,
        @Nullable AppClient other,
        @Nullable Environment elsewhere) {

    public TokenChoice {
        scopes = Set.copyOf(scopes);
        var named = (other == null ? 0 : 1) + (elsewhere == null ? 0 : 2);
        var needed = switch (variant) {
            case OTHER_CLIENT -> 1;
            case OTHER_POOL -> 3;
            case GOOD, NONE, MALFORMED, TAMPERED, ALG_NONE, FOREIGN_KEY, EXPIRED -> 0;
        };
        if (named != needed) {
            throw new IllegalArgumentException("Only another's token names whose it is.");
        }
    }

    /** The client's own, with all its scopes. */
    public static TokenChoice good() {
        return of(TokenVariant.GOOD);
    }

    /** @throws IllegalArgumentException where the variant needs another client or pool */
    public static TokenChoice of(TokenVariant variant) {
        return new TokenChoice(variant, Set.of(), null, null);
    }

    /** The client's own, with exactly these scopes. */
    public static TokenChoice asking(Set<ScopeName> scopes) {
        return new TokenChoice(TokenVariant.GOOD, scopes, null, null);
    }

    public static TokenChoice ofClient(AppClient other) {
        return new TokenChoice(TokenVariant.OTHER_CLIENT, Set.of(), other, null);
    }

    public static TokenChoice ofPool(Environment elsewhere, AppClient client) {
        return new TokenChoice(TokenVariant.OTHER_POOL, Set.of(), client, elsewhere);
    }

    public Optional<AppClient> owner() {
        return Optional.ofNullable(other);
    }

    Optional<Environment> place() {
        return Optional.ofNullable(elsewhere);
    }
}
