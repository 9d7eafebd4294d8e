package io.m2mconsole.matrix.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.clients.ClientListing;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.guards.Guards;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.Trials;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads what the matrix shows. Blocks. */
@Component
class MatrixLoader {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final Guards guards;
    private final Trials trials;

    MatrixLoader(Environments environments, Clients clients, Apis apis, Guards guards, Trials trials) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.guards = guards;
        this.trials = trials;
    }

    MatrixData load(EnvironmentId id) {
        var environment = environments.get(id);
        return data(environment, clients.listing(environment));
    }

    /** As {@link #load}, past every memory. */
    MatrixData refresh(EnvironmentId id) {
        var environment = environments.refresh(id);
        return data(environment, clients.refresh(environment));
    }

    private MatrixData data(Environment environment, ClientListing found) {
        var picture = apis.picture(environment);
        var believed = guards.of(environment, picture.deployed());
        return new MatrixData(
                environment,
                found.clients(),
                believed.methods(),
                believed.lost(),
                apis.deployments(environment),
                picture.changes().stream().collect(Collectors.toMap(MethodChange::id, Function.identity())),
                trials.latest(environment.id()),
                found.undescribed());
    }
}
