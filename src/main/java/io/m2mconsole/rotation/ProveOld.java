package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.SecretVersions;
import org.springframework.stereotype.Component;

/** Shows that the old value, which Secrets Manager still has as AWSPREVIOUS, gets {@code invalid_client}. */
@Component
class ProveOld extends RotationAct {

    private final SecretVersions versions;
    private final TokenTrial trial;

    ProveOld(Environments environments, Operations operations, SecretVersions versions, TokenTrial trial) {
        super(RotationStep.PROVE, Action.ROTATION_PROVE_OLD, environments, operations);
        this.versions = versions;
        this.trial = trial;
    }

    @Override
    String act(Environment environment, RotationData data) {
        var old = versions.document(environment, data.arn(), data.oldVersion().orElseThrow());
        if (old.isEmpty()) {
            return "Not proven: Secrets Manager does not have the old value any more";
        }
        if (trial.settles(environment, data, old.get().clientSecret(), false)) {
            throw Refused.conflict(
                    "The old secret of " + data.name() + " still gets a token.",
                    "Look at the client's secrets in Cognito, then resume.");
        }
        var deleted = data.oldSecret().orElseThrow();
        return deleted.equals(old.get().clientSecretId())
                ? "The old secret gets invalid_client"
                : "The value that was stored gets invalid_client; that it was the deleted secret's is not known";
    }
}
