package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Resource policies of secrets: kept and checked for public access; the sandbox enforces no IAM. */
final class Policies {

    private final Vault vault;

    Policies(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "PutResourcePolicy", this::put,
                "GetResourcePolicy", this::get,
                "ValidateResourcePolicy", this::validate,
                "DeleteResourcePolicy", this::delete);
    }

    private JsonNode put(JsonNode input) {
        var secret = vault.find(input).living();
        var text = Input.atMost(20_480, input, "ResourcePolicy").orElse("");
        var statements = PolicyStatements.read(text);
        if (Input.flag(input, "BlockPublicPolicy") && statements.stream().anyMatch(PolicyStatements::isPublic)) {
            throw new AwsFault(
                    "PublicPolicyException",
                    "The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent broad access to "
                            + "the secret.",
                    400);
        }
        secret.setPolicy(Optional.of(text));
        return Output.names(secret);
    }

    private JsonNode get(JsonNode input) {
        var secret = vault.find(input).living();
        var output = Output.names(secret);
        secret.policy().ifPresent(policy -> output.put("ResourcePolicy", policy));
        return output;
    }

    /** What PutResourcePolicy would refuse is told as errors; an unreadable policy is refused here too. */
    private JsonNode validate(JsonNode input) {
        if (input.hasNonNull("SecretId")) {
            vault.find(input).living();
        }
        var statements = PolicyStatements.read(
                Input.atMost(20_480, input, "ResourcePolicy").orElse(""));
        var open = statements.stream().anyMatch(PolicyStatements::isPublic);
        var output = Json.object().put("PolicyValidationPassed", !open);
        var errors = output.putArray("ValidationErrors");
        if (open) {
            errors.addObject()
                    .put("CheckName", "PublicPolicy")
                    .put("ErrorMessage", "The resource policy grants broad access to the secret.");
        }
        return output;
    }

    private JsonNode delete(JsonNode input) {
        var secret = vault.find(input).living();
        secret.setPolicy(Optional.empty());
        return Output.names(secret);
    }
}
