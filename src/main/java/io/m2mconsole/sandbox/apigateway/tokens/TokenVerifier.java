package io.m2mconsole.sandbox.apigateway.tokens;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Verifies RS256 tokens of the sandbox's user pools. Remembers the last ones, as the same token comes many times. */
public final class TokenVerifier {

    private static final int REMEMBERED = 2000;

    private final Realm realm;
    private final SigningKeys keys;
    private final Map<String, VerifiedToken> verified = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VerifiedToken> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param loopback where the pools publish their keys */
    public TokenVerifier(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.keys = new SigningKeys(loopback);
    }

    /** Empty for everything that is not a token signed by a pool of this sandbox. */
    public Optional<VerifiedToken> verify(String token) {
        synchronized (verified) {
            var known = verified.get(token);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var fresh = verifyAnew(token);
        synchronized (verified) {
            fresh.ifPresent(one -> verified.put(token, one));
        }
        return fresh;
    }

    private Optional<VerifiedToken> verifyAnew(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = Json.MAPPER.readTree(decode(parts[0]));
            var payload = Json.MAPPER.readTree(decode(parts[1]));
            if (!header.path("alg").asString("").equals("RS256")) {
                return Optional.empty();
            }
            var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var signature = decode(parts[2]);
            return poolOf(payload)
                    .flatMap(pool -> keys.find(pool, header.path("kid").asString("")))
                    .filter(key -> fits(key, signed, signature))
                    .map(_ -> read(payload));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Refuses what is not the one encoding of its bytes, so that a token has one spelling only. */
    private static byte[] decode(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }

    private Optional<String> poolOf(JsonNode payload) {
        var issuer = payload.path("iss").asString("");
        var prefix = realm.issuer("");
        return issuer.startsWith(prefix) && issuer.indexOf('/', prefix.length()) < 0
                ? Optional.of(issuer.substring(prefix.length()))
                : Optional.empty();
    }

    private static boolean fits(PublicKey key, byte[] signed, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static VerifiedToken read(JsonNode payload) {
        var scopes = payload.path("scope").asString("");
        return new VerifiedToken(
                payload.path("iss").asString(""),
                payload.path("token_use").asString(""),
                Set.copyOf(List.of(scopes.strip().split("\\s+"))),
                Instant.ofEpochSecond(payload.path("exp").asLong(0)),
                Claims.asStrings(payload));
    }
}
