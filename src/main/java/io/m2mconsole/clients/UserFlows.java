package io.m2mconsole.clients;

import java.util.List;
import java.util.Set;

/** The flows that are for people, which a client for machines should not have. */
public final class UserFlows {

    // Alone it lets nobody sign in.
    private static final String REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";
    private static final Set<String> NAMES = Set.of(
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_USER_AUTH",
            REFRESH);

    private UserFlows() {}

    public static List<String> of(AppClient client) {
        return client.userFlows().equals(List.of(REFRESH))
                ? List.of()
                : client.userFlows().stream().filter(NAMES::contains).toList();
    }
}
