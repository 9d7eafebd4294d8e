package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the new value what workloads read. The old one stays as AWSPREVIOUS. */
@Component
class Promote extends RotationAct {

    private final SecretVersions versions;

    Promote(Environments environments, Operations operations, SecretVersions versions) {
        super(RotationStep.PROMOTE, Action.ROTATION_PROMOTE, environments, operations);
        this.versions = versions;
    }

    @Override
    String act(Environment environment, RotationData data) {
        var to = data.newVersion().orElseThrow();
        var current = current(environment, data);
        if (!current.equals(to)) {
            versions.makeCurrent(environment, data.arn(), data.oldVersion().orElseThrow(), to);
        }
        versions.settle(environment, data.arn(), to);
        if (data.promoted().isEmpty()) {
            data.promoted(Instant.now());
        }
        return "Workloads that read the secret now get the new one";
    }

    @Override
    Optional<Action> undoAction() {
        return Optional.of(Action.ROTATION_DEMOTE);
    }

    @Override
    void takeBack(Environment environment, RotationData data) {
        var from = data.newVersion().orElseThrow();
        var old = data.oldVersion().orElseThrow();
        var current = current(environment, data);
        if (current.equals(from)) {
            versions.makeCurrent(environment, data.arn(), from, old);
            data.demoted(Instant.now());
        } else if (!current.equals(old)) {
            throw Refused.conflict(
                    "Someone else made another version of the secret of " + data.name() + " the current one.",
                    "Look at the secret's versions in Secrets Manager.");
        } else if (data.promoted().isPresent() && data.demoted().isEmpty()) {
            data.demoted(Instant.now());
        }
    }

    private String current(Environment environment, RotationData data) {
        return versions.labels(environment, data.arn()).stream()
                .filter(SecretVersion::current)
                .findFirst()
                .map(SecretVersion::id)
                .orElse("");
    }
}
