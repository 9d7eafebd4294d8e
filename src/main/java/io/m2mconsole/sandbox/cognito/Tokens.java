package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.UUID;

/** Issues access tokens for clients. */
final class Tokens {

    /** An access token and its life in seconds. */
    record Issued(String accessToken, long expiresIn) {}

    private final Realm realm;

    Tokens(Realm realm) {
        this.realm = realm;
    }

    /** A token with those of the scopes that still stand on a resource server; the others are dropped in silence. */
    Issued issue(Pool pool, Client client, List<String> scopes) {
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
