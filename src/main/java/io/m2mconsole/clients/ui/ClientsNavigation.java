package io.m2mconsole.clients.ui;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;

/** Paths of the clients' pages, without a leading slash. */
public final class ClientsNavigation {

    private ClientsNavigation() {}

    public static String clients(EnvironmentId environment) {
        return environment + "/clients";
    }

    /** @param client its Overview tab */
    public static String client(EnvironmentId environment, ClientId client) {
        return clients(environment) + "/" + client;
    }

    /** @param segment a tab's, see {@link ClientTab#segment()} */
    public static String client(EnvironmentId environment, ClientId client, String segment) {
        return client(environment, client) + "/" + segment;
    }

    /** The page of the room above this one that makes clients. */
    public static String onboard(EnvironmentId environment) {
        return environment + "/onboard";
    }
}
