package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the statements of a resource policy as Secrets Manager does. */
final class PolicyStatements {

    /** Principals by form only: there is no IAM here that could tell which exist. */
    private static final Pattern PRINCIPAL = Pattern.compile("\\*|\\d{12}|arn:aws[a-z-]*:(iam|sts)::\\d{12}:"
            + "(root|(role|user|assumed-role|federated-user)/[\\w+=,.@/-]+)");

    private PolicyStatements() {}

    static List<JsonNode> read(String text) {
        var policy = parse(text);
        var one = policy.path("Statement");
        var statements = one.isObject() ? List.of(one) : one.valueStream().toList();
        if (!policy.isObject()
                || statements.isEmpty()
                || !statements.stream().allMatch(PolicyStatements::isStatement)) {
            throw malformed("This resource policy contains a syntax error.");
        }
        if (statements.stream()
                .map(statement -> statement.path("Principal"))
                .flatMap(PolicyStatements::accounts)
                .anyMatch(principal -> !PRINCIPAL.matcher(principal).matches())) {
            throw malformed("This resource policy contains an unsupported principal.");
        }
        return statements;
    }

    static boolean isPublic(JsonNode statement) {
        return statement.path("Effect").asString("").equals("Allow")
                && accounts(statement.path("Principal")).anyMatch("*"::equals)
                && statement.path("Condition").isEmpty();
    }

    private static JsonNode parse(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw malformed("This resource policy contains a syntax error.");
        }
    }

    private static boolean isStatement(JsonNode statement) {
        return statement.path("Effect").isString()
                && statement.has("Action")
                && statement.has("Principal")
                && statement.has("Resource");
    }

    /** Everybody, and the principals that are AWS identities; services and the like are left out. */
    private static Stream<String> accounts(JsonNode principal) {
        return switch (principal) {
            case JsonNode text when text.isString() -> Stream.of(text.asString());
            case JsonNode list when list.isArray() -> list.valueStream().flatMap(PolicyStatements::accounts);
            case JsonNode kinds when kinds.isObject() -> accounts(kinds.path("AWS"));
            default -> Stream.of();
        };
    }

    private static AwsFault malformed(String sentence) {
        return new AwsFault("MalformedPolicyDocumentException", sentence, 400);
    }
}
