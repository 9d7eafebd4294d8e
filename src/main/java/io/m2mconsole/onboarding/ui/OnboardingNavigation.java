package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;

/** Where this room's pages are. */
public final class OnboardingNavigation {

    static final String LIKE = "like";
    static final String FROM = "from";

    private OnboardingNavigation() {}

    public static String onboard(EnvironmentId environment) {
        return environment + "/onboard";
    }

    /** Fills the page Onboard in with a client to be like; in its own environment or another. */
    public static QueryParameters like(EnvironmentId from, ClientId client) {
        return QueryParameters.simple(Map.of(FROM, from.value(), LIKE, client.value()));
    }

    /** What the client's owner gets. */
    public static String handOver(EnvironmentId environment, ClientId client) {
        return onboard(environment) + "/" + client;
    }
}
