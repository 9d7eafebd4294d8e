package io.m2mconsole.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The pools' public keys (JWKS, RFC 7517), cached, and read anew for a key that is not known yet. */
@Component
class PoolKeys {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofHours(1);
    /** So that tokens with made-up key ids do not make us ask AWS each time. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final BoundedHttp http;
    private final Map<URI, Read> sets = new ConcurrentHashMap<>();

    PoolKeys(BoundedHttp http) {
        this.http = http;
    }

    /** What checks signatures by the key of that id, if it is one of the pool's RSA keys. */
    Optional<JWSVerifier> verifier(URI jwks, String kid) {
        var known = sets.get(jwks);
        if (known == null || known.olderThan(FRESH)) {
            return refresh(jwks).verifier(kid);
        }
        return known.verifier(kid)
                .or(() -> known.olderThan(PAUSE) ? refresh(jwks).verifier(kid) : Optional.empty());
    }

    /** The pool's RSA keys, read now. */
    List<RSAKey> read(URI jwks) {
        return refresh(jwks).keys();
    }

    private Read refresh(URI jwks) {
        var answer = http.send(Set.of(jwks), HttpCall.get(jwks).within(LIMIT));
        if (answer.status() != 200) {
            throw unreadable(jwks);
        }
        try {
            var keys = JWKSet.parse(answer.body()).getKeys().stream()
                    .filter(RSAKey.class::isInstance)
                    .map(RSAKey.class::cast)
                    .toList();
            var read = new Read(keys, verifiers(keys), Instant.now());
            sets.put(jwks, read);
            return read;
        } catch (ParseException | JOSEException _) {
            throw unreadable(jwks);
        }
    }

    private static Map<String, JWSVerifier> verifiers(List<RSAKey> keys) throws JOSEException {
        var verifiers = new HashMap<String, JWSVerifier>();
        for (var key : keys) {
            if (key.getKeyID() != null) {
                verifiers.put(key.getKeyID(), new RSASSAVerifier(key));
            }
        }
        return verifiers;
    }

    private static RemoteFailure unreadable(URI jwks) {
        return new RemoteFailure(Problem.of(
                Kind.UNREACHABLE,
                "The pool's keys cannot be read at " + jwks + ".",
                "Check the environment's pool and endpoint."));
    }

    /** @param verifiers by key id: making one takes longer than using it */
    private record Read(List<RSAKey> keys, Map<String, JWSVerifier> verifiers, Instant at) {
        boolean olderThan(Duration age) {
            return at.plus(age).isBefore(Instant.now());
        }

        Optional<JWSVerifier> verifier(String kid) {
            return Optional.ofNullable(verifiers.get(kid));
        }
    }
}
