package io.m2mconsole.access;

import io.m2mconsole.access.Decision.Allowed;
import io.m2mconsole.access.Decision.Denied;
import io.m2mconsole.access.Decision.Unknown;
import io.m2mconsole.access.Decision.Why;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway's authorizer will say of a client that asks for all its scopes, from records alone.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html">
 *     Integrate a REST API with a Cognito user pool</a>
 */
public final class AccessRules {

    private AccessRules() {}

    /**
     * Decides one cell of the matrix.
     *
     * @param pool the pool that the client belongs to
     */
    public static Decision decide(AppClient client, ApiMethod method, PoolId pool) {
        return switch (method.requirement()) {
            case Open() -> pass(method, new Why.NoAuthorizer());
            case Other(String kind) -> new Unknown(new Why.OtherAuthorizer(kind));
            case IdentityToken(var _, var pools) ->
                beforeScopes(client, pools, pool, new Denied(new Why.ExpectsIdentityToken()));
            case Jwt jwt -> beforeScopes(client, jwt.pools(), pool, byToken(client, method, jwt));
            case AnyScopeOf(var _, var pools, var anyOf) ->
                beforeScopes(client, pools, pool, byScopes(client, method, anyOf));
        };
    }

    /** As {@link #decide(AppClient, ApiMethod, PoolId)}, of a method that may be missing from the stage. */
    public static Decision decide(AppClient client, Optional<ApiMethod> method, PoolId pool) {
        return method.map(one -> decide(client, one, pool)).orElseGet(() -> new Denied(new Why.NoSuchMethod()));
    }

    /**
     * Decides about a token that no authorizer may take, whoever it is from.
     *
     * @param what the token is, such as "no token at all"
     */
    public static Decision flawed(ApiMethod method, String what) {
        return switch (method.requirement()) {
            case Open() -> pass(method, new Why.NoAuthorizer());
            case Other(String kind) -> new Unknown(new Why.OtherAuthorizer(kind));
            case AnyScopeOf _, IdentityToken _, Jwt _ -> new Denied(new Why.FlawedToken(what));
        };
    }

    private static Decision beforeScopes(AppClient client, Set<PoolId> trusted, PoolId pool, Decision otherwise) {
        if (!client.machine()) {
            return new Denied(new Why.FlowNotEnabled());
        }
        return trusted.contains(pool) ? otherwise : new Denied(new Why.OtherPool());
    }

    // An HTTP API looks at the scopes only where the route has any, and takes access tokens otherwise.
    private static Decision byToken(AppClient client, ApiMethod method, Jwt jwt) {
        if (!jwt.audience().contains(client.id())) {
            return new Denied(new Why.NotInAudience());
        }
        return jwt.scoped() ? byScopes(client, method, jwt.scopes()) : pass(method, new Why.InAudience());
    }

    private static Decision byScopes(AppClient client, ApiMethod method, Set<ScopeName> anyOf) {
        // A loop and no stream: it is gone through for each of millions of cells.
        @Nullable ScopeName first = null;
        for (var scope : anyOf) {
            if (client.scopes().contains(scope) && (first == null || scope.compareTo(first) < 0)) {
                first = scope;
            }
        }
        return first == null
                ? new Denied(new Why.LacksScope(anyOf, client.scopes()))
                : pass(method, new Why.HoldsScope(first));
    }

    // The key is asked for after the authorizer, so it turns no denial into anything else.
    private static Decision pass(ApiMethod method, Why why) {
        return method.apiKeyRequired() ? new Unknown(new Why.NeedsApiKey()) : new Allowed(why);
    }
}
