package io.m2mconsole.apis;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** What a deployed method asks of a caller. */
public sealed interface Requirement {

    /** No authorizer: anyone may call it. */
    record Open() implements Requirement {}

    /** A Cognito authorizer and scopes, any one of which suffices. */
    record AnyScopeOf(String authorizer, Set<PoolId> pools, Set<ScopeName> scopes) implements Requirement {
        public AnyScopeOf {
            pools = Set.copyOf(pools);
            scopes = Set.copyOf(scopes);
        }
    }

    /** A Cognito authorizer without scopes: API Gateway then expects an ID token, which no M2M client has. */
    record IdentityToken(String authorizer, Set<PoolId> pools) implements Requirement {
        public IdentityToken {
            pools = Set.copyOf(pools);
        }
    }

    /**
     * A JWT authorizer of an HTTP API, which looks at the issuer, at the audience (a Cognito access token's client id) and,
     * only where the route has any, at the scopes.
     *
     * @param pools the pool that issues the tokens; empty for an issuer that is no user pool
     * @param audience the clients that are let through; others are turned away whatever their scopes
     * @param scoped whether the route has scopes at all; without any, every token of the audience passes
     * @param scopes any one of which suffices; those that no machine's client can hold are left out
     */
    record Jwt(String authorizer, Set<PoolId> pools, Set<ClientId> audience, boolean scoped, Set<ScopeName> scopes)
            implements Requirement {
        public Jwt {
            pools = Set.copyOf(pools);
            audience = Set.copyOf(audience);
            scopes = Set.copyOf(scopes);
        }
    }

    /** Another kind of authorizer, whose answer cannot be predicted. @param kind such as {@code AWS_IAM} */
    record Other(String kind) implements Requirement {}

    /** The scopes any one of which it asks for; empty where it asks for none. */
    default Set<ScopeName> anyOf() {
        return switch (this) {
            case AnyScopeOf required -> required.scopes();
            case Jwt required -> required.scopes();
            case Open _, IdentityToken _, Other _ -> Set.of();
        };
    }

    /** Whether its scopes can be changed at all. */
    default boolean takesScopes() {
        return switch (this) {
            case AnyScopeOf _, IdentityToken _, Jwt _ -> true;
            case Open _, Other _ -> false;
        };
    }

    /**
     * The same with other scopes.
     *
     * @throws IllegalStateException where it takes none
     */
    default Requirement with(Set<ScopeName> scopes) {
        return switch (this) {
            case AnyScopeOf(var authorizer, var pools, var _) -> Requirement.cognito(authorizer, pools, scopes);
            case IdentityToken(var authorizer, var pools) -> Requirement.cognito(authorizer, pools, scopes);
            case Jwt jwt -> new Jwt(jwt.authorizer(), jwt.pools(), jwt.audience(), !scopes.isEmpty(), scopes);
            case Open _, Other _ -> throw new IllegalStateException("Only Cognito's and JWT authorizers know scopes");
        };
    }

    private static Requirement cognito(String authorizer, Set<PoolId> pools, Set<ScopeName> scopes) {
        return scopes.isEmpty() ? new IdentityToken(authorizer, pools) : new AnyScopeOf(authorizer, pools, scopes);
    }
}
