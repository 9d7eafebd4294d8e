package io.m2mconsole.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.m2mconsole.environments.PoolEndpoints;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.Verification.Invalid;
import io.m2mconsole.tokens.Verification.Valid;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks access tokens as AWS tells resource servers to: signature, issuer, expiry, use. */
@Component
class Verifier {

    private final PoolKeys keys;

    Verifier(PoolKeys keys) {
        this.keys = keys;
    }

    Verification verify(PoolEndpoints endpoints, SecretValue token) {
        try {
            return Jwts.parse(token) instanceof SignedJWT signed
                    ? verify(endpoints, signed)
                    : new Invalid("It is not signed (alg none).");
        } catch (RemoteFailure e) {
            if (e.problem().kind() == io.m2mconsole.shared.Problem.Kind.INVALID) {
                return new Invalid(e.problem().sentence());
            }
            throw e;
        }
    }

    private Verification verify(PoolEndpoints endpoints, SignedJWT token) {
        var algorithm = token.getHeader().getAlgorithm();
        if (!JWSAlgorithm.RS256.equals(algorithm)) {
            // Trusting the header's choice is how forged HS256 tokens get through.
            return new Invalid("It is signed with " + algorithm + "; Cognito signs with RS256 only.");
        }
        var key =
                Optional.ofNullable(token.getHeader().getKeyID()).flatMap(kid -> keys.verifier(endpoints.jwks(), kid));
        if (key.isEmpty()) {
            return new Invalid("Its key is none of the pool's: another pool issued it, or nobody.");
        }
        if (!signatureHolds(token, key.get())) {
            return new Invalid("Its signature does not fit: it was altered after it was issued.");
        }
        var claims = Jwts.claims(token);
        if (!endpoints.issuer().toString().equals(claims.all().get("iss"))) {
            return new Invalid("Its issuer is " + claims.all().get("iss") + ", not " + endpoints.issuer() + ".");
        }
        if (!claims.expires().isAfter(Instant.now())) {
            return new Invalid("It expired at " + claims.expires() + ".");
        }
        if (!"access".equals(claims.all().get("token_use"))) {
            return new Invalid(
                    "It is no access token: token_use is " + claims.all().get("token_use") + ".");
        }
        return new Valid(claims);
    }

    private static boolean signatureHolds(SignedJWT token, JWSVerifier key) {
        try {
            return token.verify(key);
        } catch (JOSEException _) {
            return false;
        }
    }
}
