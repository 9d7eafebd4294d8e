package io.m2mconsole.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens as an attacker would make them from a real one, to prove that they are turned away. Each claims the wanted scopes,
 * so that nothing but its flaw can be the reason.
 */
public final class Forgery {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Forgery() {}

    /** Text that is no token. */
    public static SecretValue malformed() {
        return new SecretValue("this-is-not-a-token");
    }

    /** The real header and signature around a changed payload. */
    public static SecretValue tampered(SecretValue token, Collection<ScopeName> wanted) {
        var parts = parts(token);
        return new SecretValue(parts[0] + "." + payload(parts[1], wanted) + "." + parts[2]);
    }

    /** The changed payload, said to need no signature (RFC 7519, 6). */
    public static SecretValue unsigned(SecretValue token, Collection<ScopeName> wanted) {
        return new SecretValue(
                encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload(parts(token)[1], wanted) + ".");
    }

    /** The changed payload under the real key's id, signed with a key of our own. */
    public static SecretValue foreign(SecretValue token, Collection<ScopeName> wanted) {
        var parts = parts(token);
        try {
            var real = SignedJWT.parse(token.reveal());
            var claims = JWTClaimsSet.parse(decode(payload(parts[1], wanted)));
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(real.getHeader().getKeyID())
                    .build();
            var forged = new SignedJWT(header, claims);
            forged.sign(new RSASSASigner(Key.OWN));
            return new SecretValue(forged.serialize());
        } catch (ParseException | JOSEException _) {
            // Their messages may quote the token.
            throw new IllegalArgumentException("Only a signed token can be forged.");
        }
    }

    private static String[] parts(SecretValue token) {
        var parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Only a signed token can be forged.");
        }
        return parts;
    }

    private static String payload(String part, Collection<ScopeName> wanted) {
        var claims = (ObjectNode) JSON.readTree(decode(part));
        // Whatever is asked for, the payload must differ from the real one.
        claims.put("forged", true);
        if (!wanted.isEmpty()) {
            claims.put(
                    "scope", wanted.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" ")));
        }
        return encode(JSON.writeValueAsString(claims));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Made once, when first needed. */
    private static final class Key {
        private static final RSAKey OWN = make();

        private static RSAKey make() {
            try {
                return new RSAKeyGenerator(2048).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("Every JDK makes RSA keys", e);
            }
        }
    }
}
