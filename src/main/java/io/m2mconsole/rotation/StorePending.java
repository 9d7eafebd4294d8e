package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes what is there, and stores a new value before Cognito has it, so that it cannot be lost. */
@Component
class StorePending extends RotationAct {

    private final ActiveSecrets active;
    private final SecretVersions versions;
    private final Secrets secrets;

    StorePending(
            Environments environments,
            Operations operations,
            ActiveSecrets active,
            SecretVersions versions,
            Secrets secrets) {
        super(RotationStep.STORE, Action.ROTATION_STORE, environments, operations);
        this.active = active;
        this.versions = versions;
        this.secrets = secrets;
    }

    @Override
    String act(Environment environment, RotationData data) {
        if (data.newVersion().isEmpty()) {
            note(environment, data);
        }
        data.newVersion(versions.storePending(
                environment,
                data.arn(),
                data.oldVersion().orElseThrow(),
                secrets.generate(),
                Optional.empty(),
                data.run()));
        return "Pending in Secrets Manager";
    }

    private void note(Environment environment, RotationData data) {
        var ids = active.list(environment, data.client());
        if (ids.size() != 1) {
            throw Refused.conflict(
                    "The app client " + data.name() + " has " + ids.size()
                            + " active secrets in Cognito, and rotation needs one place free of two.",
                    "Delete the one that nobody uses on the client's tab Secrets, then rotate.");
        }
        var labelled = versions.labels(environment, data.arn());
        if (labelled.stream().anyMatch(version -> version.pending() && !version.current() && !own(data, version))) {
            throw Refused.conflict(
                    "A value is pending in the stored secret of " + data.name() + " that this rotation did not make.",
                    "See whether another tool rotates it; else take the label AWSPENDING off in Secrets Manager.");
        }
        data.oldSecret(ids.getFirst().id());
        data.oldVersion(labelled.stream()
                .filter(SecretVersion::current)
                .findFirst()
                .orElseThrow(() -> Refused.conflict(
                        "The stored secret of " + data.name() + " has no current value.",
                        "Adopt the client's secret, then rotate."))
                .id());
    }

    private static boolean own(RotationData data, SecretVersion version) {
        return SecretVersions.isOf(data.run(), version.id());
    }

    @Override
    Optional<Action> undoAction() {
        return Optional.of(Action.ROTATION_UNSTORE);
    }

    @Override
    void takeBack(Environment environment, RotationData data) {
        for (var version : versions.labels(environment, data.arn())) {
            if (own(data, version) && version.pending()) {
                versions.settle(environment, data.arn(), version.id());
            }
        }
    }
}
