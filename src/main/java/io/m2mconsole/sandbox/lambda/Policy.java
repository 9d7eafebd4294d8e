package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A function's resource policy: which services may invoke it, for which of their resources. */
final class Policy {

    private final Map<String, ObjectNode> statements = new LinkedHashMap<>();
    private String revision = UUID.randomUUID().toString();

    synchronized void add(String id, ObjectNode statement) {
        if (statements.putIfAbsent(id, statement) != null) {
            throw LambdaRefusals.conflict(
                    "The statement id (" + id
                            + ") provided already exists. Please provide a new statement id, or remove the existing statement.");
        }
        revision = UUID.randomUUID().toString();
    }

    synchronized void remove(String id) {
        if (statements.remove(id) == null) {
            throw LambdaRefusals.notFound("Statement " + id + " is not found in resource policy.");
        }
        revision = UUID.randomUUID().toString();
    }

    /** As GetPolicy answers; empty where there is no statement. */
    synchronized Optional<ObjectNode> document() {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        var policy = Json.object().put("Version", "2012-10-17").put("Id", "default");
        policy.set("Statement", Json.array(statements.values()));
        return Optional.of(Json.object().put("Policy", policy.toString()).put("RevisionId", revision));
    }

    /** Whether a service may invoke the function on behalf of one of its resources. */
    synchronized boolean allows(String service, String sourceArn, String sourceAccount) {
        return statements.values().stream()
                .anyMatch(statement -> invokes(statement.path("Action").asString(""))
                        && statement
                                .path("Principal")
                                .path("Service")
                                .asString("")
                                .equals(service)
                        && matches(statement, "ArnLike", "AWS:SourceArn", sourceArn)
                        && matches(statement, "StringEquals", "AWS:SourceAccount", sourceAccount));
    }

    private static boolean invokes(String action) {
        return action.equals("lambda:InvokeFunction") || action.equals("lambda:*");
    }

    private static boolean matches(ObjectNode statement, String operator, String key, String value) {
        var condition = statement.path("Condition").path(operator).path(key);
        return condition.isMissingNode() || arnLike(condition.asString(""), value);
    }

    /** Part by part: an asterisk of a pattern may stand for slashes, but only in the last part for colons. */
    private static boolean arnLike(String pattern, String arn) {
        var wanted = pattern.split(":", 6);
        var given = arn.split(":", 6);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            var regex = Pattern.quote(wanted[i]).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            if (!Pattern.matches(regex, given[i])) {
                return false;
            }
        }
        return true;
    }
}
