package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.apigateway.tokens.TokenVerifier;
import io.m2mconsole.sandbox.apigateway.tokens.VerifiedToken;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The authorizer of type JWT: issuer, audience (a token without {@code aud}, as Cognito's access tokens are, is judged by
 * its {@code client_id}), expiry, and any one of the route's scopes. A route without scopes takes every valid token.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">Control access
 *     to HTTP APIs with JWT authorizers</a>
 */
final class JwtAuthorizer {

    private static final String HEADER = "$request.header.";
    private static final String QUERY = "$request.querystring.";

    private final Realm realm;
    private final TokenVerifier verifier;

    JwtAuthorizer(Realm realm, TokenVerifier verifier) {
        this.realm = realm;
        this.verifier = verifier;
    }

    /** @return the token, empty where the route asks for none */
    Optional<VerifiedToken> authorize(WireRequest request, HttpStage stage, JsonNode route) {
        var type = route.path("authorizationType").asString("NONE");
        if (type.equals("JWT")) {
            return Optional.of(verified(request, stage, route));
        }
        // As on the sandbox's control plane, any signature will do, but there must be one.
        var signed = request.header("Authorization").orElse("").startsWith("AWS4-HMAC-SHA256 ");
        if (type.equals("NONE") || (type.equals("AWS_IAM") && signed)) {
            return Optional.empty();
        }
        throw Refused.forbidden();
    }

    private VerifiedToken verified(WireRequest request, HttpStage stage, JsonNode route) {
        var authorizer =
                stage.api().authorizers().get(route.path("authorizerId").asString(""));
        if (authorizer == null) {
            throw Refused.internal();
        }
        var text = text(request, Json.strings(authorizer, "identitySource").getFirst());
        if (text.isEmpty()) {
            throw Refused.unauthorized("");
        }
        var jwt = authorizer.path("jwtConfiguration");
        var token = verifier.verify(text)
                .orElseThrow(() -> invalid("the token is not valid or its signature does not fit"));
        if (!token.issuer().equals(jwt.path("issuer").asString(""))) {
            throw invalid("the token's issuer is not valid");
        }
        if (!realm.clock().now().isBefore(token.expiry())) {
            throw invalid("the token has expired");
        }
        if (!Json.strings(jwt, "audience").contains(audience(token))) {
            throw invalid("the token does not have a valid audience");
        }
        var scopes = Json.strings(route, "authorizationScopes");
        if (!scopes.isEmpty() && scopes.stream().noneMatch(token.scopes()::contains)) {
            throw Refused.forbidden();
        }
        return token;
    }

    private static String audience(VerifiedToken token) {
        return Optional.ofNullable(token.claims().get("aud"))
                .orElseGet(() -> token.claims().getOrDefault("client_id", ""));
    }

    private static Refused invalid(String why) {
        return Refused.unauthorized("scope=\"\" error=\"invalid_token\" error_description=\"" + why + "\"");
    }

    private static String text(WireRequest request, String source) {
        var value = source.startsWith(QUERY)
                ? request.queryParameters().getOrDefault(source.substring(QUERY.length()), List.of()).stream()
                        .findFirst()
                        .orElse("")
                : request.header(source.substring(HEADER.length())).orElse("");
        var stripped = value.strip();
        return stripped.regionMatches(true, 0, "Bearer ", 0, 7)
                ? stripped.substring(7).strip()
                : stripped;
    }
}
