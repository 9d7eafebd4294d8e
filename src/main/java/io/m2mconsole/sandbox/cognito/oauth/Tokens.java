package io.m2mconsole.sandbox.cognito.oauth;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.UUID;

/** Issues access tokens for clients. */
public final class Tokens {

    /** An access token and its life in seconds. */
    public record Issued(String accessToken, long expiresIn) {}

    private final Realm realm;

    /** Issues in the name of this realm, at its time. */
    public Tokens(Realm realm) {
        this.realm = realm;
    }

    /** A token with those of the scopes that still stand on a resource server; the others are dropped in silence. */
    public Issued issue(Pool pool, Client client, List<String> scopes) {
        var granted = scopes.stream().filter(pool::hasScope).distinct().toList();
        var now = realm.clock().now().getEpochSecond();
        var life = client.accessTokenValidity().toSeconds();
        var claims = Json.object().put("sub", client.id()).put("token_use", "access");
        if (!granted.isEmpty()) {
            claims.put("scope", String.join(" ", granted));
        }
        claims.put("auth_time", now)
                .put("iss", realm.issuer(pool.id()))
                .put("exp", now + life)
                .put("iat", now)
                .put("version", 2)
                .put("jti", UUID.randomUUID().toString())
                .put("client_id", client.id());
        return new Issued(pool.keys().sign(claims.toString()), life);
    }
}
