package io.m2mconsole.onboarding.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Trials;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Loads what the pages of this room show. Blocks. */
@Component
class OnboardLoader {

    private final Environments environments;
    private final Scopes scopes;
    private final Apis apis;
    private final Clients clients;
    private final Secrets secrets;
    private final Trials trials;

    OnboardLoader(
            Environments environments, Scopes scopes, Apis apis, Clients clients, Secrets secrets, Trials trials) {
        this.environments = environments;
        this.scopes = scopes;
        this.apis = apis;
        this.clients = clients;
        this.secrets = secrets;
        this.trials = trials;
    }

    OnboardChoices choices(EnvironmentId id) {
        var environment = environments.get(id);
        return new OnboardChoices(
                environment, scopes.list(environment), apis.deployed(environment), clients.list(environment));
    }

    HandOverData handOver(EnvironmentId id, ClientId client) {
        var environment = environments.get(id);
        var found = clients.get(environment, client);
        var proofs = trials.latest(id).values().stream()
                .filter(trial -> trial.cell().client().equals(client))
                .sorted(Comparator.comparing(PastTrial::id))
                .toList();
        return new HandOverData(environment, found, secrets.find(environment, client, found.name()), proofs);
    }
}
