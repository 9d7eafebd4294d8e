package io.m2mconsole.trials.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.guards.Guards;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Loads what the test bench offers. Blocks. */
@Component
class BenchLoader {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final Guards guards;

    BenchLoader(Environments environments, Clients clients, Apis apis, Guards guards) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.guards = guards;
    }

    BenchData load(EnvironmentId id) {
        var environment = environments.get(id);
        return new BenchData(
                environment,
                clients.list(environment),
                guards.of(environment, apis.deployed(environment)).methods(),
                environments.ids().stream().filter(other -> !other.equals(id)).toList());
    }

    Elsewhere elsewhere(EnvironmentId id) {
        var environment = environments.get(id);
        return new Elsewhere(
                environment,
                clients.list(environment).stream().filter(AppClient::machine).toList());
    }

    /** Another environment, for a token of its pool. */
    record Elsewhere(Environment environment, List<AppClient> clients) {}
}
