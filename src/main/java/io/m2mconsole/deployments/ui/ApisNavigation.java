package io.m2mconsole.deployments.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Paths of the APIs' page, without a leading slash. */
public final class ApisNavigation {

    private ApisNavigation() {}

    public static String apis(EnvironmentId environment) {
        return environment + "/apis";
    }
}
