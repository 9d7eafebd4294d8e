package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.wire.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a user pool: what the caller sends, over what Cognito assumes where a setting is left out. */
final class PoolDefaults {

    /** What a request sets and a description shows under the same name; members that the API does not know are dropped. */
    private static final Set<String> KEPT = Set.of(
            "Policies",
            "DeletionProtection",
            "LambdaConfig",
            "AutoVerifiedAttributes",
            "AliasAttributes",
            "UsernameAttributes",
            "SmsVerificationMessage",
            "EmailVerificationMessage",
            "EmailVerificationSubject",
            "VerificationMessageTemplate",
            "SmsAuthenticationMessage",
            "MfaConfiguration",
            "UserAttributeUpdateSettings",
            "DeviceConfiguration",
            "EmailConfiguration",
            "SmsConfiguration",
            "AdminCreateUserConfig",
            "UserPoolAddOns",
            "UsernameConfiguration",
            "AccountRecoverySetting",
            "UserPoolTier",
            "KeyConfiguration",
            "IssuerConfiguration");

    /** What only CreateUserPool can set. */
    private static final Set<String> FIXED =
            Set.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration", "SchemaAttributes");

    private PoolDefaults() {}

    static ObjectNode created(JsonNode input) {
        var settings = merged(input);
        settings.put("Name", input.path("PoolName").asString());
        if (input.has("Schema")) {
            settings.set("SchemaAttributes", input.path("Schema").deepCopy());
        }
        return settings;
    }

    /** An update resets to its default whatever it leaves out, except what it cannot set. */
    static ObjectNode updated(ObjectNode before, JsonNode input) {
        var settings = merged(input);
        settings.put("Name", input.path("PoolName").asString(before.path("Name").asString()));
        FIXED.stream().filter(before::has).forEach(member -> settings.set(member, before.path(member)));
        return settings;
    }

    private static ObjectNode merged(JsonNode input) {
        var settings = defaults();
        input.properties().forEach(member -> {
            if (KEPT.contains(member.getKey()) && !member.getValue().isNull()) {
                settings.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        return settings;
    }

    private static ObjectNode defaults() {
        var settings = Json.object();
        settings.putObject("Policies")
                .putObject("PasswordPolicy")
                .put("MinimumLength", 8)
                .put("RequireUppercase", true)
                .put("RequireLowercase", true)
                .put("RequireNumbers", true)
                .put("RequireSymbols", true)
                .put("TemporaryPasswordValidityDays", 7);
        settings.put("DeletionProtection", "INACTIVE");
        settings.putObject("LambdaConfig");
        settings.putObject("VerificationMessageTemplate").put("DefaultEmailOption", "CONFIRM_WITH_CODE");
        settings.put("MfaConfiguration", "OFF");
        settings.putObject("EmailConfiguration").put("EmailSendingAccount", "COGNITO_DEFAULT");
        settings.putObject("AdminCreateUserConfig")
                .put("AllowAdminCreateUserOnly", false)
                .put("UnusedAccountValidityDays", 7);
        settings.put("UserPoolTier", "ESSENTIALS");
        return settings;
    }
}
