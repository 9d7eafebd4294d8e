package io.m2mconsole.activity.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of this room's pages, without a leading slash. */
public final class ActivityNavigation {

    private ActivityNavigation() {}

    public static String activity(EnvironmentId environment) {
        return environment + "/activity";
    }

    /** One entry alone. */
    public static String entry(EnvironmentId environment, long id) {
        return activity(environment) + "?entry=" + id;
    }
}
