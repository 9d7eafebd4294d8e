package io.m2mconsole.permissions.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of this room's pages, without a leading slash. */
public final class PermissionsNavigation {

    private PermissionsNavigation() {}

    public static String environment(EnvironmentId environment) {
        return environment + "/environment";
    }
}
