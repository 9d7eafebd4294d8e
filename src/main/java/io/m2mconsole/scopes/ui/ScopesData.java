package io.m2mconsole.scopes.ui;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.ResourceServer;
import java.util.List;

/** What the page shows. */
record ScopesData(Environment environment, List<ResourceServer> servers) {

    ScopesData {
        servers = List.copyOf(servers);
    }

    /** How many resource servers the pool takes, as far as is known. */
    int quota() {
        return environment.rules().quotas().resourceServers();
    }
}
