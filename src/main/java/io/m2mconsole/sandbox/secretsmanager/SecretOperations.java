package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Making, describing and changing secrets. */
final class SecretOperations {

    /** A name ending in a hyphen and six characters is only advised against: partial ARNs may then be ambiguous. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@!-]+");

    private final Vault vault;

    SecretOperations(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of("CreateSecret", this::create, "DescribeSecret", this::describe, "UpdateSecret", this::update);
    }

    private JsonNode create(JsonNode input) {
        var name = Input.atMost(512, input, "Name").orElse("");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.validation(
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the "
                            + "following: -/_+=.@!");
        }
        if (!input.path("AddReplicaRegions").isEmpty()) {
            throw Refusal.parameter("The sandbox has one region: secrets are not replicated.");
        }
        var data = SecretData.in(input);
        var tags = Tags.read(input);
        var description = Input.atMost(2048, input, "Description");
        var key = Input.atMost(2048, input, "KmsKeyId");
        var existing = vault.byName(name);
        if (existing.isPresent()) {
            return repeated(existing.get(), input);
        }
        var token = data.isPresent() ? Token.in(input) : "";
        var secret = vault.create(name);
        secret.describe(description, key);
        secret.tags().putAll(tags);
        var output = Output.names(secret);
        data.ifPresent(value -> output.put(
                "VersionId",
                secret.versions()
                        .add(token, value, List.of(Versions.CURRENT), vault.now())
                        .id()));
        return output;
    }

    private static JsonNode repeated(Secret secret, JsonNode input) {
        if (secret.deletion().isPresent()) {
            throw Refusal.request(
                    "You can't create this secret because a secret with this name is already scheduled for deletion.");
        }
        var before = Input.text(input, "ClientRequestToken").flatMap(secret.versions()::byId);
        var same = before.filter(version -> SecretData.in(input).equals(Optional.of(version.data())));
        if (same.isEmpty()) {
            throw Refusal.exists("The operation failed because the secret " + secret.name() + " already exists.");
        }
        return Output.names(secret).put("VersionId", same.get().id());
    }

    private JsonNode describe(JsonNode input) {
        return Output.description(vault.find(input), "VersionIdsToStages");
    }

    private JsonNode update(JsonNode input) {
        var secret = vault.find(input).living();
        var description = Input.atMost(2048, input, "Description");
        var key = Input.atMost(2048, input, "KmsKeyId");
        var data = SecretData.in(input);
        ObjectNode output = Output.names(secret);
        if (data.isPresent()) {
            var token = Token.in(input);
            if (secret.versions().byId(token).isPresent()) {
                throw Refusal.tokenInUse(token, secret);
            }
            secret.versions().add(token, data.get(), List.of(Versions.CURRENT), vault.now());
            output.put("VersionId", token);
        }
        secret.describe(description, key);
        secret.touch(vault.now());
        return output;
    }
}
