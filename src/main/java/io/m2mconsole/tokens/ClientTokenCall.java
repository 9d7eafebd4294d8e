package io.m2mconsole.tokens;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.SafeHttp.Exchange;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * GetClientToken: a token without a domain. The call takes no signature, so it goes out as plain HTTP and its exchange can be
 * looked at as the token endpoint's can.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetClientToken.html">
 *     GetClientToken</a>
 */
@Component
class ClientTokenCall {

    private static final String OPERATION = "AWSCognitoIdentityProviderService.GetClientToken";

    private final SafeHttp http;
    private final JsonMapper json = JsonMapper.shared();

    ClientTokenCall(SafeHttp http) {
        this.http = http;
    }

    TokenAnswer request(Environment environment, ClientId client, SecretValue secret, Collection<String> scopes) {
        var url = endpoint(environment);
        var body = json.createObjectNode().put("ClientId", client.value()).put("Secret", secret.reveal());
        var asked = body.putArray("Scopes");
        scopes.forEach(asked::add);
        return answer(http.exchange(
                Set.of(url),
                "POST",
                url,
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", OPERATION),
                Optional.of(json.writeValueAsString(body)),
                Masking.of(secret)));
    }

    private static URI endpoint(Environment environment) {
        var target = environment.target();
        return target.endpointOverride()
                .map(base -> base.resolve("/"))
                .orElseGet(() -> URI.create("https://cognito-idp." + target.region() + "." + target.dnsSuffix() + "/"));
    }

    private TokenAnswer answer(Exchange exchange) {
        var body = TokenEndpoint.parse(exchange.body());
        var result = body.path("ClientAuthenticationResult");
        var token = result.path("AccessToken").asStringOpt();
        if (exchange.trace().status() == 200 && token.isPresent()) {
            return new TokenAnswer.Granted(
                    new SecretValue(token.get()),
                    Duration.ofSeconds(result.path("ExpiresIn").asLong(0)),
                    exchange.trace());
        }
        return body.path("__type")
                .asStringOpt()
                .map(type -> type.substring(type.lastIndexOf('#') + 1))
                .map(error -> new TokenAnswer.Refused(error, exchange.trace()))
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Kind.UNEXPECTED,
                        "GetClientToken answered HTTP " + exchange.trace().status()
                                + " with neither a token nor an error.",
                        "Try again in a minute.")));
    }
}
