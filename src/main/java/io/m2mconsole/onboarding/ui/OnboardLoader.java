package io.m2mconsole.onboarding.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.snippets.Examples;
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
    private final Onboarding onboarding;
    private final People people;
    private final Examples examples;

    OnboardLoader(
            Environments environments,
            Scopes scopes,
            Apis apis,
            Clients clients,
            Secrets secrets,
            Trials trials,
            Onboarding onboarding,
            People people,
            Examples examples) {
        this.environments = environments;
        this.scopes = scopes;
        this.apis = apis;
        this.clients = clients;
        this.secrets = secrets;
        this.trials = trials;
        this.onboarding = onboarding;
        this.people = people;
        this.examples = examples;
    }

    OnboardChoices choices(EnvironmentId id, OnboardStart start) {
        var environment = environments.get(id);
        return new OnboardChoices(
                environment,
                scopes.list(environment),
                apis.deployed(environment),
                clients.list(environment),
                onboarding.recipes(),
                start.like().map(like -> model(start.from().orElse(id), like)));
    }

    private Model model(EnvironmentId id, ClientId like) {
        var environment = environments.get(id);
        var client = clients.get(environment, like);
        var particulars = secrets.find(environment, like, client.name())
                .map(stored -> Particulars.of(stored.tags()))
                .orElse(Particulars.NONE);
        return new Model(id, client, particulars, scopes.list(environment));
    }

    boolean mayReveal(EnvironmentId id) {
        return people.actor().may(Right.REVEAL, id);
    }

    /** The secret for a person to see; recorded with the reason. Blocks. */
    SecretValue reveal(HandOverData data, String reason) {
        return secrets.reveal(
                data.environment(), data.client().id(), data.client().name(), reason);
    }

    HandOverData handOver(EnvironmentId id, ClientId client) {
        var environment = environments.get(id);
        var found = clients.get(environment, client);
        var proofs = trials.latest(id).values().stream()
                .filter(trial -> trial.cell().client().equals(client))
                .sorted(Comparator.comparing(PastTrial::id))
                .toList();
        return new HandOverData(
                environment,
                found,
                secrets.find(environment, client, found.name()),
                proofs,
                examples.find(environment, found));
    }
}
