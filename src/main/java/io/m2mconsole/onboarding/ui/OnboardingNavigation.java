package io.m2mconsole.onboarding.ui;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;

/** Where this room's pages are. */
public final class OnboardingNavigation {

    private OnboardingNavigation() {}

    public static String onboard(EnvironmentId environment) {
        return environment + "/onboard";
    }

    /** What the client's owner gets. */
    public static String handOver(EnvironmentId environment, ClientId client) {
        return onboard(environment) + "/" + client;
    }
}
