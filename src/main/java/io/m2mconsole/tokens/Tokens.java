package io.m2mconsole.tokens;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Access tokens of an environment's pool. */
@Service
public class Tokens {

    private final TokenEndpoint endpoint;
    private final ClientTokenCall api;
    private final Verifier verifier;

    Tokens(TokenEndpoint endpoint, ClientTokenCall api, Verifier verifier) {
        this.endpoint = endpoint;
        this.api = api;
        this.verifier = verifier;
    }

    /**
     * Asks the token endpoint by client credentials (RFC 6749, 4.4). Each call costs: reuse tokens.
     *
     * @param scopes what to ask for; at least one, as without any Cognito grants all that the client may have
     * @throws RemoteFailure where there is no token endpoint, or no OAuth answer comes from it
     */
    public TokenAnswer request(Environment environment, ClientId client, SecretValue secret, Set<ScopeName> scopes) {
        return endpoint.request(environment, client, secret, names(scopes), true);
    }

    /**
     * Asks for a token in any of the ways there are, and for any scopes, unknown ones too. Each call costs.
     *
     * @throws RemoteFailure where there is no token endpoint, or no answer comes that tells
     */
    public TokenAnswer request(
            Environment environment, ClientId client, SecretValue secret, Collection<String> scopes, TokenWay way) {
        return switch (way) {
            case BASIC -> endpoint.request(environment, client, secret, scopes, true);
            case POST -> endpoint.request(environment, client, secret, scopes, false);
            case API -> api.request(environment, client, secret, scopes);
        };
    }

    private static List<String> names(Set<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).toList();
    }

    /**
     * Reads a token without proving anything.
     *
     * @throws RemoteFailure INVALID where it is no JWT with an issue and expiry time
     */
    public Claims decode(SecretValue token) {
        return Jwts.claims(Jwts.parse(token));
    }

    /**
     * Whether the pool issued the token as an access token (RS256 only) and it has not expired.
     *
     * @throws RemoteFailure where the pool's keys cannot be read
     */
    public Verification verify(Environment environment, SecretValue token) {
        return verifier.verify(environment.endpoints(), token);
    }
}
