package io.m2mconsole.rotation.ui;

import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;

/** Paths of the secrets' pages, without a leading slash. */
public final class RotationNavigation {

    static final String TAB = "secrets";

    private RotationNavigation() {}

    /** All clients' secrets. */
    public static String secrets(EnvironmentId environment) {
        return environment + "/secrets";
    }

    /** One client's secrets and their rotation. */
    public static String secrets(EnvironmentId environment, ClientId client) {
        return ClientsNavigation.client(environment, client, TAB);
    }
}
