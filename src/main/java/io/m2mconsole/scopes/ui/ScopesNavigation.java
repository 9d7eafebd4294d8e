package io.m2mconsole.scopes.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of the scopes' page, without a leading slash. */
public final class ScopesNavigation {

    private ScopesNavigation() {}

    public static String scopes(EnvironmentId environment) {
        return environment + "/scopes";
    }
}
