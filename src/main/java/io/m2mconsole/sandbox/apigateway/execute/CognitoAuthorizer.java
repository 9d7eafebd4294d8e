package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.apigateway.tokens.TokenVerifier;
import io.m2mconsole.sandbox.apigateway.tokens.VerifiedToken;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * The authorizer of type COGNITO_USER_POOLS. A method with scopes takes access tokens with any one of them; a method
 * without scopes takes ID tokens only. The authorizer's time to live has no effect: a verdict is never older than the
 * request, and verified signatures are remembered anyway.
 */
final class CognitoAuthorizer {

    private static final String HEADER = "method.request.header.";

    private final Realm realm;
    private final TokenVerifier verifier;
    private final boolean lackingScopeIsUnauthorized;

    CognitoAuthorizer(Realm realm, TokenVerifier verifier, boolean lackingScopeIsUnauthorized) {
        this.realm = realm;
        this.verifier = verifier;
        this.lackingScopeIsUnauthorized = lackingScopeIsUnauthorized;
    }

    /** @throws Refusal where the token does not allow the method */
    Map<String, String> claims(Invocation invocation) {
        var method = invocation.method();
        var authorizer =
                invocation.api().authorizers().get(method.path("authorizerId").asString(""));
        if (authorizer == null) {
            throw Refusal.of(ResponseType.AUTHORIZER_CONFIGURATION_ERROR);
        }
        var token = verifier.verify(text(invocation, authorizer))
                .filter(verified -> issuedByProvider(verified, authorizer))
                .orElseThrow(() -> Refusal.of(ResponseType.UNAUTHORIZED));
        if (!realm.clock().now().isBefore(token.expiry())) {
            throw Refusal.of(ResponseType.UNAUTHORIZED, "The incoming token has expired");
        }
        var scopes = Json.strings(method, "authorizationScopes");
        if (!token.use().equals(scopes.isEmpty() ? "id" : "access")) {
            throw Refusal.of(ResponseType.UNAUTHORIZED);
        }
        if (!scopes.isEmpty() && scopes.stream().noneMatch(token.scopes()::contains)) {
            throw Refusal.of(lackingScopeIsUnauthorized ? ResponseType.UNAUTHORIZED : ResponseType.ACCESS_DENIED);
        }
        return token.claims();
    }

    private static String text(Invocation invocation, JsonNode authorizer) {
        var source = authorizer.path("identitySource").asString(HEADER + "Authorization");
        var header = source.startsWith(HEADER) ? source.substring(HEADER.length()) : "Authorization";
        var value = invocation.request().header(header).orElse("").strip();
        var token = value.regionMatches(true, 0, "Bearer ", 0, 7)
                ? value.substring(7).strip()
                : value;
        if (token.isEmpty()
                || !fits(token, authorizer.path("identityValidationExpression").asString(""))) {
            throw Refusal.of(ResponseType.UNAUTHORIZED);
        }
        return token;
    }

    private static boolean fits(String token, String expression) {
        try {
            return expression.isEmpty() || Pattern.matches(expression, token);
        } catch (PatternSyntaxException e) {
            throw Refusal.of(ResponseType.AUTHORIZER_CONFIGURATION_ERROR);
        }
    }

    private boolean issuedByProvider(VerifiedToken token, JsonNode authorizer) {
        return Json.strings(authorizer, "providerARNs").stream()
                .map(arn -> realm.issuer(arn.substring(arn.lastIndexOf('/') + 1)))
                .anyMatch(token.issuer()::equals);
    }
}
