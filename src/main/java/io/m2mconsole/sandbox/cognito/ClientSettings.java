package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.cognito.pool.Validity;
import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of an app client as a request gives them: checked, and completed with Cognito's defaults. As an update
 * starts from the request too and not from what was there, whatever it leaves out is reset.
 */
final class ClientSettings {

    private static final List<String> UNITS = List.of("seconds", "minutes", "hours", "days");

    /** Everything else that UserPoolClientType names; members that the API does not know are dropped. */
    private static final Set<String> KEPT = Set.of(
            "ClientName",
            "AccessTokenValidity",
            "IdTokenValidity",
            "ReadAttributes",
            "WriteAttributes",
            "ExplicitAuthFlows",
            "SupportedIdentityProviders",
            "CallbackURLs",
            "LogoutURLs",
            "DefaultRedirectURI",
            "AllowedOAuthFlows",
            "AllowedOAuthScopes",
            "AnalyticsConfiguration",
            "PreventUserExistenceErrors",
            "RefreshTokenRotation");

    private ClientSettings() {}

    /** Checks the members of a Create or Update against the API model. */
    static Check check(JsonNode input) {
        return new Check(input)
                .required("UserPoolId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .text("ClientName", 1, 128, Patterns.NAME)
                .number("RefreshTokenValidity", 0, 315_360_000)
                .number("AccessTokenValidity", 1, 86_400)
                .number("IdTokenValidity", 1, 86_400)
                .object("TokenValidityUnits")
                .texts("ReadAttributes", 1000, 2048, Patterns.ANY)
                .texts("WriteAttributes", 1000, 2048, Patterns.ANY)
                .allOf("ExplicitAuthFlows", 20, ExplicitFlows.ALL)
                .texts("SupportedIdentityProviders", 50, 32, Patterns.PROVIDER)
                .texts("CallbackURLs", 100, 1024, Patterns.URL)
                .texts("LogoutURLs", 100, 1024, Patterns.URL)
                .text("DefaultRedirectURI", 1, 1024, Patterns.URL)
                .allOf("AllowedOAuthFlows", 3, List.of("code", "implicit", Client.CLIENT_CREDENTIALS))
                .texts("AllowedOAuthScopes", 50, 256, Patterns.SCOPE)
                .flag("AllowedOAuthFlowsUserPoolClient")
                .object("AnalyticsConfiguration")
                .oneOf("PreventUserExistenceErrors", List.of("LEGACY", "ENABLED"))
                .flag("EnableTokenRevocation")
                .flag("EnablePropagateAdditionalUserContextData")
                .number("AuthSessionValidity", 3, 15)
                .object("RefreshTokenRotation")
                .also("tokenValidityUnits", units(input.path("TokenValidityUnits")))
                .also("refreshTokenRotation", rotation(input.path("RefreshTokenRotation")));
    }

    private static Check units(JsonNode units) {
        return new Check(units)
                .oneOf("AccessToken", UNITS)
                .oneOf("IdToken", UNITS)
                .oneOf("RefreshToken", UNITS);
    }

    private static Check rotation(JsonNode rotation) {
        return new Check(rotation)
                .oneOf("Feature", List.of("ENABLED", "DISABLED"))
                .number("RetryGracePeriodSeconds", 0, 60);
    }

    /**
     * The settings, complete.
     *
     * @param confidential whether the client has a secret
     */
    static ObjectNode of(Pool pool, JsonNode input, boolean confidential) {
        var settings = Json.object();
        input.properties().forEach(member -> {
            if (KEPT.contains(member.getKey()) && given(member.getValue())) {
                settings.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        var refresh = input.path("RefreshTokenValidity").asInt(0);
        settings.put("RefreshTokenValidity", refresh == 0 ? 30 : refresh);
        var units = input.path("TokenValidityUnits");
        settings.set("TokenValidityUnits", units.isObject() ? units.deepCopy() : Json.object());
        flag(settings, input, "AllowedOAuthFlowsUserPoolClient", false);
        flag(settings, input, "EnableTokenRevocation", true);
        flag(settings, input, "EnablePropagateAdditionalUserContextData", false);
        settings.put("AuthSessionValidity", input.path("AuthSessionValidity").asInt(3));
        require(pool, settings, confidential);
        return settings;
    }

    private static void require(Pool pool, ObjectNode settings, boolean confidential) {
        for (var validity : Validity.values()) {
            validity.require(settings);
        }
        ExplicitFlows.require(Json.strings(settings, "ExplicitAuthFlows"), confidential);
        if (settings.path("EnablePropagateAdditionalUserContextData").asBoolean() && !confidential) {
            throw Refusal.invalid("EnablePropagateAdditionalUserContextData requires a client secret.");
        }
        OAuthRules.require(pool, settings, confidential);
        RedirectRules.require(pool, settings);
    }

    private static void flag(ObjectNode settings, JsonNode input, String member, boolean standard) {
        settings.put(member, input.path(member).asBoolean(standard));
    }

    /** An empty list counts as left out. */
    private static boolean given(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }
}
