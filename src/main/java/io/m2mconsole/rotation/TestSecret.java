package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import org.springframework.stereotype.Component;

/** Shows that what is stored works: reads the pending value back and asks for a token with it. */
@Component
class TestSecret extends RotationAct {

    private final TokenTrial trial;

    TestSecret(Environments environments, Operations operations, TokenTrial trial) {
        super(RotationStep.TEST, Action.TOKEN_REQUEST, environments, operations);
        this.trial = trial;
    }

    @Override
    String act(Environment environment, RotationData data) {
        var value = trial.value(environment, data, data.newVersion().orElseThrow());
        if (!trial.settles(environment, data, value, true)) {
            throw Refused.conflict(
                    "The new secret of " + data.name() + " gets no token: invalid_client.",
                    "Rotate again; if it stays, look at the client in Cognito.");
        }
        return "The token endpoint grants a token";
    }
}
