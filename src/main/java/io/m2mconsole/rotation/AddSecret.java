package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives Cognito the stored value, and writes the id that Cognito gives it beside the value. */
@Component
class AddSecret extends RotationAct {

    private final ActiveSecrets active;
    private final SecretVersions versions;
    private final TokenTrial trial;

    AddSecret(
            Environments environments,
            Operations operations,
            ActiveSecrets active,
            SecretVersions versions,
            TokenTrial trial) {
        super(RotationStep.ADD, Action.ROTATION_ADD, environments, operations);
        this.active = active;
        this.versions = versions;
        this.trial = trial;
    }

    @Override
    String act(Environment environment, RotationData data) {
        var value = trial.value(environment, data, data.newVersion().orElseThrow());
        var id =
                data.newSecret().or(() -> own(environment, data, value)).orElseGet(() -> add(environment, data, value));
        data.newSecret(id);
        data.newVersion(versions.storePending(
                environment, data.arn(), data.newVersion().orElseThrow(), value, Optional.of(id), data.run()));
        return "Its id ends in " + id.substring(Math.max(0, id.length() - 4));
    }

    private String add(Environment environment, RotationData data, SecretValue value) {
        try {
            return active.add(environment, data.client(), value);
        } catch (RemoteFailure e) {
            // The answer may have been lost after it was done.
            return own(environment, data, value).orElseThrow(() -> e);
        }
    }

    /** The secret beside the old one, if it is this rotation's: then its value opens the client. */
    private Optional<String> own(Environment environment, RotationData data, SecretValue value) {
        var old = data.oldSecret().orElseThrow();
        var other = active.list(environment, data.client()).stream()
                .filter(secret -> !secret.id().equals(old))
                .findFirst();
        if (other.isPresent() && !trial.known(environment, data, value)) {
            throw Refused.conflict(
                    "The app client " + data.name() + " got a second secret that this rotation did not make.",
                    "See who added it; delete the one that nobody uses on the client's tab Secrets.");
        }
        return other.map(secret -> secret.id());
    }

    /** Not while workloads may still hold the new one, which they got between promoting and cancelling. */
    @Override
    public Optional<Instant> notUndoneBefore(SagaData values) {
        var data = new RotationData(values);
        return data.demoted().map(at -> at.plus(data.grace()));
    }

    @Override
    Optional<Action> undoAction() {
        return Optional.of(Action.ROTATION_DELETE_NEW);
    }

    @Override
    void takeBack(Environment environment, RotationData data) {
        data.newSecret()
                .or(() -> own(
                        environment,
                        data,
                        trial.value(environment, data, data.newVersion().orElseThrow())))
                .ifPresent(id -> active.delete(environment, data.client(), id));
    }
}
