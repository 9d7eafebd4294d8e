package io.m2mconsole.editing.ui;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import java.util.Optional;

/** Why the person cannot do something to a client; the services refuse it all the same. */
final class Gate {

    private Gate() {}

    /** Empty where nothing is in the way. */
    static Optional<String> refusal(Operations operations, Action action, Environment environment, AppClient client) {
        return operations.refusal(action, environment.id()).or(() -> Touchable.refusal(environment, client));
    }
}
