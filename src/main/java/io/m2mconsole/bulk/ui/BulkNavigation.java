package io.m2mconsole.bulk.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of this room's pages, without a leading slash. */
public final class BulkNavigation {

    private BulkNavigation() {}

    /** The latest changes of many clients. */
    public static String latest(EnvironmentId environment) {
        return environment + "/bulk";
    }

    public static String bulk(EnvironmentId environment, String id) {
        return latest(environment) + "/" + id;
    }
}
