package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes the old secret in Cognito, once more sure that the one that is stored works. Nothing brings it back. */
@Component
class DeleteOld extends RotationAct {

    private final ActiveSecrets active;
    private final SecretVersions versions;
    private final TokenTrial trial;

    DeleteOld(
            Environments environments,
            Operations operations,
            ActiveSecrets active,
            SecretVersions versions,
            TokenTrial trial) {
        super(RotationStep.DELETE_OLD, Action.ROTATION_DELETE_OLD, environments, operations);
        this.active = active;
        this.versions = versions;
        this.trial = trial;
    }

    @Override
    public boolean pointOfNoReturn() {
        return true;
    }

    /** Made current again before its deletion takes effect after all, it would be lost. */
    @Override
    public boolean undoneOnceSettled() {
        return true;
    }

    @Override
    String act(Environment environment, RotationData data) {
        var current = versions.labels(environment, data.arn()).stream()
                .filter(SecretVersion::current)
                .findFirst()
                .map(SecretVersion::id)
                .filter(data.newVersion().orElseThrow()::equals)
                .orElseThrow(() -> Refused.conflict(
                        "The new secret of " + data.name() + " is not the current one any more.",
                        "See who changed it in Secrets Manager; undo the rotation, or make it current and resume."));
        if (!trial.settles(environment, data, trial.value(environment, data, current), true)) {
            throw Refused.conflict(
                    "The current secret of " + data.name() + " gets no token, so the old one stays.",
                    "Look at the client's secrets in Cognito, then undo or resume.");
        }
        active.delete(environment, data.client(), data.oldSecret().orElseThrow());
        return "Deleted; one active secret is left";
    }

    @Override
    Optional<Action> undoAction() {
        return Optional.of(Action.ROTATION_CHECK_OLD);
    }

    @Override
    void takeBack(Environment environment, RotationData data) {
        var old = data.oldSecret().orElseThrow();
        if (active.list(environment, data.client()).stream()
                .noneMatch(secret -> secret.id().equals(old))) {
            throw Refused.conflict(
                    "The old secret of " + data.name() + " is deleted; nothing brings it back.",
                    "Resume the rotation: workloads use the new secret.");
        }
    }
}
