package io.m2mconsole.tokens;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reading JWTs, without any proof. */
final class Jwts {

    private Jwts() {}

    static JWT parse(SecretValue token) {
        try {
            return JWTParser.parse(token.reveal());
        } catch (ParseException _) {
            // The parser's message may quote the token.
            throw noJwt();
        }
    }

    static Claims claims(JWT jwt) {
        try {
            var claims = Optional.ofNullable(jwt.getJWTClaimsSet()).orElseThrow(Jwts::noJwt);
            var all = new LinkedHashMap<String, Object>();
            claims.toJSONObject().forEach((name, value) -> {
                if (value != null) {
                    all.put(name, value);
                }
            });
            return new Claims(
                    jwt.getHeader().toJSONObject(),
                    all,
                    scopes(claims),
                    time("iat", claims.getIssueTime()),
                    time("exp", claims.getExpirationTime()));
        } catch (ParseException _) {
            throw noJwt();
        }
    }

    private static Set<ScopeName> scopes(JWTClaimsSet claims) {
        var scopes = new TreeSet<ScopeName>();
        for (var text :
                String.valueOf(claims.getClaims().getOrDefault("scope", "")).split(" ", -1)) {
            if (text.indexOf('/') > 0) {
                try {
                    scopes.add(ScopeName.parse(text));
                } catch (IllegalArgumentException _) {
                    // Not a resource server's scope: it stays visible among the claims.
                    continue;
                }
            }
        }
        return scopes;
    }

    private static Instant time(String claim, Date date) {
        return Optional.ofNullable(date)
                .map(Date::toInstant)
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Kind.INVALID, "The token has no " + claim + " claim.", "Ask for a token of the pool.")));
    }

    private static RemoteFailure noJwt() {
        return new RemoteFailure(Problem.of(
                Kind.INVALID,
                "This is no JSON web token: three Base64 parts with dots between them, the second a JSON object.",
                "Paste the whole access token."));
    }
}
