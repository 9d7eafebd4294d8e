package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Resource policies of secrets: kept and checked for public access; the sandbox enforces no IAM. */
final class Policies {

    private final Vault vault;

    Policies(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "PutResourcePolicy", this::put, "GetResourcePolicy", this::get, "DeleteResourcePolicy", this::delete);
    }

    private JsonNode put(JsonNode input) {
        var secret = vault.find(input).living();
        var text = Input.atMost(20_480, input, "ResourcePolicy").orElse("");
        var statements = parse(text);
        if (Input.flag(input, "BlockPublicPolicy") && statements.stream().anyMatch(Policies::isPublic)) {
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

    private JsonNode delete(JsonNode input) {
        var secret = vault.find(input).living();
        secret.setPolicy(Optional.empty());
        return Output.names(secret);
    }

    /** The statements of a policy. */
    private static List<JsonNode> parse(String text) {
        try {
            var policy = Json.MAPPER.readTree(text);
            var one = policy.path("Statement");
            var statements = one.isObject() ? List.of(one) : one.valueStream().toList();
            if (policy.isObject()
                    && !statements.isEmpty()
                    && statements.stream().allMatch(Policies::isStatement)) {
                return statements;
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static AwsFault malformed() {
        return new AwsFault("MalformedPolicyDocumentException", "This resource policy contains a syntax error.", 400);
    }

    private static boolean isStatement(JsonNode statement) {
        return statement.path("Effect").isString()
                && statement.has("Action")
                && statement.has("Principal")
                && statement.has("Resource");
    }

    private static boolean isPublic(JsonNode statement) {
        return statement.path("Effect").asString("").equals("Allow")
                && isEverybody(statement.path("Principal"))
                && statement.path("Condition").isEmpty();
    }

    private static boolean isEverybody(JsonNode principal) {
        return switch (principal) {
            case JsonNode text when text.isString() -> text.asString().equals("*");
            case JsonNode list when list.isArray() -> list.valueStream().anyMatch(Policies::isEverybody);
            default -> principal.isObject() && isEverybody(principal.path("AWS"));
        };
    }
}
