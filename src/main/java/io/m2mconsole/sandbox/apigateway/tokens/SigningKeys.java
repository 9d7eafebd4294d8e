package io.m2mconsole.sandbox.apigateway.tokens;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.WireRequest;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The pools' public keys by pool and key id, read from their JWKS when first met. */
final class SigningKeys {

    private static final Pattern POOL = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");

    private final Map<String, PublicKey> known = new ConcurrentHashMap<>();
    private final Loopback loopback;

    SigningKeys(Loopback loopback) {
        this.loopback = loopback;
    }

    Optional<PublicKey> find(String pool, String keyId) {
        var name = pool + "/" + keyId;
        var key = known.get(name);
        if (key == null && POOL.matcher(pool).matches()) {
            fetch(pool);
            key = known.get(name);
        }
        return Optional.ofNullable(key);
    }

    private void fetch(String pool) {
        var response = loopback.send(WireRequest.of("GET", "/" + pool + "/.well-known/jwks.json", Map.of(), ""));
        if (response.status() != 200) {
            return;
        }
        Json.parseObject(response.text())
                .path("keys")
                .valueStream()
                .filter(key -> key.path("kty").asString("").equals("RSA"))
                .forEach(key -> known.put(pool + "/" + key.path("kid").asString(""), publicKey(key)));
    }

    private static PublicKey publicKey(JsonNode key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A user pool publishes a key that is none", e);
        }
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asString("")));
    }
}
