package io.m2mconsole.onboarding;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds the app clients that an attempt made without learning their ids, as the answer was lost or the console died. Names
 * are not unique, so a client is taken for the attempt's own only where the attempt's own secret opens it.
 */
@Component
class OwnClients {

    private final Clients clients;
    private final Secrets secrets;
    private final Tokens tokens;

    OwnClients(Clients clients, Secrets secrets, Tokens tokens) {
        this.clients = clients;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /**
     * @throws RemoteFailure CONFLICT where there are candidates but nothing to tell by
     */
    List<AppClient> find(Environment environment, OnboardData data) {
        var candidates = clients.named(environment, data.name()).stream()
                .filter(data::madeSince)
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var secret = data.arn()
                .or(() -> secrets.describe(environment, data.name()).map(stored -> stored.arn()))
                .flatMap(arn -> secrets.readPending(environment, arn))
                .orElseThrow(() -> undecided(candidates.getFirst(), "its pending secret is gone"));
        return candidates.stream()
                .filter(client -> opens(environment, client, secret))
                .toList();
    }

    private boolean opens(Environment environment, AppClient client, SecretValue secret) {
        return switch (tokens.request(environment, client.id(), secret, client.scopes())) {
            case TokenAnswer.Granted _ -> true;
            case TokenAnswer.Refused(var error, var _) -> {
                // Only this error says that the pair of id and secret is wrong.
                if (!error.equals("invalid_client")) {
                    throw undecided(client, "asked for a token, it says " + error);
                }
                yield false;
            }
        };
    }

    private static RemoteFailure undecided(AppClient client, String why) {
        return new RemoteFailure(Problem.of(
                Problem.Kind.CONFLICT,
                "There is a new app client " + client.name() + ", and nothing tells whether this attempt made it: "
                        + why + ".",
                "Look at the client " + client.id() + " in Cognito and delete it if nobody uses it."));
    }
}
