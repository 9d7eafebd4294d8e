package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which OAuth flows and scopes may go together. */
final class OAuthRules {

    /** Scopes about users that stand on no resource server. */
    static final Set<String> OF_USERS = Set.of("phone", "email", "openid", "profile", "aws.cognito.signin.user.admin");

    private OAuthRules() {}

    static void require(Pool pool, JsonNode settings, boolean confidential) {
        var flows = Json.strings(settings, "AllowedOAuthFlows");
        var scopes = Json.strings(settings, "AllowedOAuthScopes");
        if (settings.path("AllowedOAuthFlowsUserPoolClient").asBoolean() && (flows.isEmpty() || scopes.isEmpty())) {
            throw Refusal.invalid("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed"
                    + " to use OAuth flows.");
        }
        if (flows.contains(Client.CLIENT_CREDENTIALS)) {
            requireMachine(flows, scopes, confidential);
        }
        scopes.stream()
                .filter(scope -> !OF_USERS.contains(scope) && !pool.hasScope(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw Refusal.scope(scope);
                });
    }

    private static void requireMachine(List<String> flows, List<String> scopes, boolean confidential) {
        if (flows.contains("code") || flows.contains("implicit")) {
            throw Refusal.flow("client_credentials flow can not be selected along with code flow or implicit flow");
        }
        if (!confidential) {
            throw Refusal.flow("client_credentials flow can not be selected if client does not have a client secret.");
        }
        scopes.stream().filter(OF_USERS::contains).findFirst().ifPresent(scope -> {
            throw Refusal.flow(scope + " is not supported with client_credentials flow");
        });
    }
}
