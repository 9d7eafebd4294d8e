package io.m2mconsole.reports.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Where this room's pages are. */
public final class ReportsNavigation {

    private ReportsNavigation() {}

    /** All runs of an environment, and the way to a new one. */
    public static String runs(EnvironmentId environment) {
        return environment + "/runs";
    }

    /** One run. */
    public static String run(EnvironmentId environment, long number) {
        return runs(environment) + "/" + number;
    }
}
