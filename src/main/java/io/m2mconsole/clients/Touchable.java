package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.io.Serial;
import java.util.Optional;

/** Which clients of a pool the console may change: those for machines whose names are within the managed pattern. */
public final class Touchable {

    private Touchable() {}

    /** Why the client is only shown; empty where the console may change it. */
    public static Optional<String> refusal(Environment environment, AppClient client) {
        if (!environment.manages(client.name())) {
            return Optional.of(client.name() + " is outside the names that this environment manages.");
        }
        var forMachines = client.machine() || client.userFlows().contains("ALLOW_CLIENT_TOKEN_AUTH");
        return forMachines
                ? Optional.empty()
                : Optional.of(client.name() + " is no client for machines: it has no client-credentials flow.");
    }

    /** @throws Refused where the console must not touch it */
    public static void require(Environment environment, AppClient client) {
        refusal(environment, client).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
    }

    /** The client is only shown. */
    public static final class Refused extends RemoteFailure {

        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(Problem.of(
                    Problem.Kind.CONFLICT,
                    sentence,
                    "Change it with the tool that made it; the console only shows it."));
        }
    }
}
