package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The least scopes that open the wanted methods: first those that open the fewest methods nobody asked for, then the
 * fewest scopes.
 *
 * @param scopes what to grant
 * @param unreachable wanted methods that no scope of the pool opens
 * @param alsoOpened methods that nobody asked for but the scopes open too
 */
public record LeastScopes(Set<ScopeName> scopes, List<ApiMethod> unreachable, List<ApiMethod> alsoOpened) {

    public LeastScopes {
        scopes = Set.copyOf(scopes);
        unreachable = List.copyOf(unreachable);
        alsoOpened = List.copyOf(alsoOpened);
    }

    /**
     * Works them out.
     *
     * @param wanted the methods to call; those without an authorizer need nothing
     * @param all every method of the environment, which decides what a scope opens besides
     */
    public static LeastScopes of(Collection<ApiMethod> wanted, Collection<ApiMethod> all, PoolId pool) {
        var asked = Set.copyOf(wanted);
        var others = all.stream().filter(method -> !asked.contains(method)).toList();
        var choices = wanted.stream()
                .map(method -> opening(method, pool))
                .filter(scopes -> !scopes.isEmpty())
                .toList();
        var scopes = new LeastCover(
                        choices,
                        others.stream().map(method -> opening(method, pool)).toList())
                .find();
        return new LeastScopes(
                scopes,
                wanted.stream().filter(method -> closed(method, pool)).toList(),
                others.stream()
                        .filter(method -> opening(method, pool).stream().anyMatch(scopes::contains))
                        .toList());
    }

    /** The scopes any one of which opens the method to a client of the pool; empty where none does or none is needed. */
    public static Set<ScopeName> opening(ApiMethod method, PoolId pool) {
        return switch (method.requirement()) {
            case AnyScopeOf(var _, var pools, var scopes) when pools.contains(pool) -> scopes;
            case Jwt jwt when jwt.pools().contains(pool) -> jwt.scopes();
            case Open _, IdentityToken _, AnyScopeOf _, Jwt _, Other _ -> Set.of();
        };
    }

    private static boolean closed(ApiMethod method, PoolId pool) {
        return switch (method.requirement()) {
            case Open _ -> false;
            case Other _ -> true;
            case IdentityToken _ -> true;
            case AnyScopeOf _ -> opening(method, pool).isEmpty();
            case Jwt jwt ->
                !jwt.pools().contains(pool) || (jwt.scoped() && jwt.scopes().isEmpty());
        };
    }
}
