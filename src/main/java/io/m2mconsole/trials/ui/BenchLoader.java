package io.m2mconsole.trials.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

/** Loads what the test bench offers. Blocks. */
@Component
class BenchLoader {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;

    BenchLoader(Environments environments, Clients clients, Apis apis) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
    }

    BenchData load(EnvironmentId id) {
        var environment = environments.get(id);
        return new BenchData(environment, clients.list(environment), apis.deployed(environment));
    }
}
