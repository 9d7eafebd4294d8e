package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import java.util.List;
import java.util.Set;

/** ExplicitAuthFlows: which sign-in flows a client may use, and which exclude each other. */
final class ExplicitFlows {

    private static final Set<String> LEGACY =
            Set.of("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH");

    static final List<String> ALL = List.of(
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_USER_AUTH",
            Client.CLIENT_TOKEN);

    private ExplicitFlows() {}

    static void require(List<String> flows, boolean confidential) {
        if (flows.stream().anyMatch(LEGACY::contains) && !LEGACY.containsAll(flows)) {
            throw Refusal.invalid("ExplicitAuthFlows can not mix legacy values with values that begin with ALLOW_.");
        }
        if (!flows.contains(Client.CLIENT_TOKEN)) {
            return;
        }
        if (flows.stream().distinct().count() > 1) {
            throw Refusal.invalid(Client.CLIENT_TOKEN + " can not be selected along with other authentication flows.");
        }
        if (!confidential) {
            throw Refusal.invalid(
                    Client.CLIENT_TOKEN + " can not be selected if client does not have a client secret.");
        }
    }
}
