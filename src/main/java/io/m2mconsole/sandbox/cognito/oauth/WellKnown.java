package io.m2mconsole.sandbox.cognito.oauth;

import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;
import java.util.regex.Pattern;

/** What a pool publishes below its issuer: its keys (JWKS) and openid-configuration. */
public final class WellKnown implements WireService {

    private static final Pattern PATH =
            Pattern.compile("/([\\w-]+_[0-9a-zA-Z]+)/\\.well-known/(jwks\\.json|openid-configuration)");

    private final Pools pools;
    private final Realm realm;

    /** The documents of all these pools. */
    public WellKnown(Pools pools, Realm realm) {
        this.pools = pools;
        this.realm = realm;
    }

    @Override
    public boolean serves(WireRequest request) {
        return PATH.matcher(request.path()).matches();
    }

    @Override
    public boolean open(WireRequest request) {
        return true;
    }

    @Override
    public WireResponse serve(WireRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WireResponse.empty(405).with("Allow", "GET, HEAD");
        }
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            return WireResponse.empty(404);
        }
        var pool = pools.find(path.group(1));
        if (pool.isEmpty()) {
            var message = "User pool " + path.group(1) + " does not exist.";
            return WireResponse.json(404, Json.object().put("message", message).toString());
        }
        var body = path.group(2).equals("jwks.json") ? pool.get().keys().publicSet() : configuration(pool.get());
        return WireResponse.json(200, body).with("Cache-Control", "public, max-age=86400");
    }

    /** Only what the sandbox serves is named; endpoints of the domain are absent where the pool has none. */
    private String configuration(Pool pool) {
        var issuer = realm.issuer(pool.id());
        var output = Json.object();
        output.set("id_token_signing_alg_values_supported", Json.strings(List.of("RS256")));
        output.put("issuer", issuer).put("jwks_uri", issuer + "/.well-known/jwks.json");
        output.set("response_types_supported", Json.strings(List.of("code", "token")));
        output.set("scopes_supported", Json.strings(List.of("openid", "email", "phone", "profile")));
        output.set("subject_types_supported", Json.strings(List.of("public")));
        output.set(
                "token_endpoint_auth_methods_supported",
                Json.strings(List.of("client_secret_basic", "client_secret_post")));
        pool.domain(true)
                .or(() -> pool.domain(false))
                .ifPresent(domain -> output.put("token_endpoint", realm.domainUrl(domain.name()) + "/oauth2/token"));
        return output.toString();
    }
}
