package io.m2mconsole.operations.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of this room's pages, without a leading slash. */
public final class OperationsNavigation {

    private OperationsNavigation() {}

    public static String unfinished(EnvironmentId environment) {
        return environment + "/unfinished";
    }
}
