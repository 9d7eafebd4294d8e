package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Deleting secrets, after a window in which they can be restored. */
final class Deletion {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 7;

    private final Vault vault;

    Deletion(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of("DeleteSecret", this::delete, "RestoreSecret", this::restore);
    }

    private JsonNode delete(JsonNode input) {
        var force = Input.flag(input, "ForceDeleteWithoutRecovery");
        var window = input.path("RecoveryWindowInDays");
        if (force && !window.isMissingNode()) {
            throw Refusal.parameter(
                    "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        }
        var days = window.asInt(window.isMissingNode() ? LONGEST : 0);
        if (days < SHORTEST || days > LONGEST) {
            throw Refusal.parameter("RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        }
        return force ? deleteNow(input) : plan(vault.find(input), days);
    }

    private JsonNode plan(Secret secret, int days) {
        if (secret.deletion().isPresent()) {
            throw Refusal.request("You tried to perform the operation on a secret that's currently marked deleted.");
        }
        var end = vault.now().plus(Duration.ofDays(days));
        secret.setDeletion(Optional.of(end));
        return Output.names(secret).set("DeletionDate", Output.time(end));
    }

    /** Without recovery, what does not exist is deleted already: no error, as on AWS. */
    private JsonNode deleteNow(JsonNode input) {
        var id = Input.required(input, "SecretId");
        var secret = vault.find(id);
        secret.ifPresent(vault::remove);
        var output = secret.map(Output::names)
                .orElseGet(() -> Json.object().put("ARN", id).put("Name", id));
        return output.set("DeletionDate", Output.time(vault.now()));
    }

    private JsonNode restore(JsonNode input) {
        var secret = vault.find(input);
        secret.setDeletion(Optional.empty());
        return Output.names(secret);
    }
}
