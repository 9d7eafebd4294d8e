package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** New versions of a secret, and moving staging labels between versions. */
final class ValueWrites {

    private final Vault vault;

    ValueWrites(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of("PutSecretValue", this::put, "UpdateSecretVersionStage", this::move);
    }

    private JsonNode put(JsonNode input) {
        var secret = vault.find(input).living();
        var data = SecretData.in(input)
                .orElseThrow(() -> Refusal.parameter("You must provide either SecretString or SecretBinary."));
        var token = Token.in(input);
        var stages = stages(input);
        var before = secret.versions().byId(token);
        if (before.isPresent()) {
            if (!before.get().data().equals(data)) {
                throw Refusal.tokenInUse(token, secret);
            }
            return Output.version(secret, before.get());
        }
        var version = secret.versions().add(token, data, stages, vault.now());
        secret.touch(vault.now());
        return Output.version(secret, version);
    }

    private static List<String> stages(JsonNode input) {
        if (input.path("VersionStages").isMissingNode()) {
            return List.of(Versions.CURRENT);
        }
        var stages = Json.strings(input, "VersionStages");
        if (stages.isEmpty() || stages.size() > 20) {
            throw Refusal.constraint(
                    "versionStages",
                    stages.isEmpty()
                            ? "have length greater than or equal to 1"
                            : "have length less than or equal to 20");
        }
        stages.forEach(ValueWrites::checkStage);
        return stages;
    }

    private static void checkStage(String stage) {
        if (stage.isEmpty() || stage.length() > 256) {
            throw Refusal.constraint("versionStage", "have length between 1 and 256");
        }
    }

    private JsonNode move(JsonNode input) {
        var secret = vault.find(input).living();
        var stage = Input.required(input, "VersionStage");
        checkStage(stage);
        var from = Input.text(input, "RemoveFromVersionId").map(secret.versions()::get);
        var to = Input.text(input, "MoveToVersionId").map(secret.versions()::get);
        var holder = secret.versions().byStage(stage);
        if (from.isPresent() && !from.equals(holder)) {
            throw Refusal.parameter("The parameter RemoveFromVersionId doesn't match: staging label " + stage
                    + holder.map(version -> " is currently attached to version " + version.id() + ".")
                            .orElse(" is attached to no version."));
        }
        if (to.isEmpty()) {
            detach(
                    stage,
                    from.orElseThrow(() -> Refusal.parameter(
                            "You must specify at least one of MoveToVersionId and RemoveFromVersionId.")));
        } else {
            if (from.isEmpty() && holder.filter(version -> version != to.get()).isPresent()) {
                throw Refusal.parameter("The parameter RemoveFromVersionId can't be empty. Staging label " + stage
                        + " is currently attached to version " + holder.get().id()
                        + ", so you must explicitly reference that version in RemoveFromVersionId.");
            }
            secret.versions().attach(stage, to.get());
        }
        secret.touch(vault.now());
        return Output.names(secret);
    }

    private static void detach(String stage, Version from) {
        if (stage.equals(Versions.CURRENT)) {
            throw Refusal.parameter(
                    "You can only move staging label AWSCURRENT to a different secret version. It can't be "
                            + "completely removed.");
        }
        from.stages().remove(stage);
    }
}
