package io.m2mconsole.tokens;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.SafeHttp.Exchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client credentials over HTTP, the secret in the header or in the form (RFC 6749, 2.3.1). */
@Component
class TokenEndpoint {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SafeHttp http;

    TokenEndpoint(SafeHttp http) {
        this.http = http;
    }

    TokenAnswer request(
            Environment environment, ClientId client, SecretValue secret, Collection<String> scopes, boolean basic) {
        if (scopes.isEmpty()) {
            throw failure(Kind.INVALID, "A token is asked for with at least one scope.", "Choose a scope.");
        }
        var url = environment
                .endpoints()
                .token()
                .orElseThrow(() -> failure(
                        Kind.INVALID,
                        "The pool " + environment.pool() + " has no domain, so it has no token endpoint.",
                        "Give the pool a domain, then refresh the environment."));
        var pair =
                Base64.getEncoder().encodeToString((client + ":" + secret.reveal()).getBytes(StandardCharsets.UTF_8));
        var headers = new HashMap<>(
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"));
        var form = "grant_type=client_credentials&scope=" + encode(String.join(" ", scopes));
        if (basic) {
            headers.put("Authorization", "Basic " + pair);
        } else {
            form += "&client_id=" + encode(client.value()) + "&client_secret=" + encode(secret.reveal());
        }
        return answer(http.exchange(
                Set.of(url), "POST", url, headers, Optional.of(form), Masking.of(secret, new SecretValue(pair))));
    }

    private TokenAnswer answer(Exchange exchange) {
        var status = exchange.trace().status();
        if (status == 429) {
            throw failure(
                    Kind.THROTTLED,
                    "The token endpoint is throttling.",
                    "Wait a minute; tokens are meant to be reused until they expire.");
        }
        var body = parse(exchange.body());
        var token = body.path("access_token").asStringOpt();
        if (status == 200 && token.isPresent()) {
            return new TokenAnswer.Granted(
                    new SecretValue(token.get()),
                    Duration.ofSeconds(body.path("expires_in").asLong(0)),
                    exchange.trace());
        }
        return body.path("error")
                .asStringOpt()
                .map(error -> new TokenAnswer.Refused(error, exchange.trace()))
                .orElseThrow(() -> failure(
                        Kind.UNEXPECTED,
                        "The token endpoint answered HTTP " + status + " with neither a token nor an OAuth error.",
                        "Try again in a minute; check that nothing stands between the console and the endpoint."));
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.nullNode();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RemoteFailure failure(Kind kind, String sentence, String cure) {
        return new RemoteFailure(Problem.of(kind, sentence, cure));
    }
}
