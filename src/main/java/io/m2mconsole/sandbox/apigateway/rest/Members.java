package io.m2mconsole.sandbox.apigateway.rest;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading the members of a request. */
public final class Members {

    private Members() {}

    /** A string member that must be there and not blank. */
    public static String required(JsonNode input, String member) {
        var value = input.path(member).asString("");
        if (value.isBlank()) {
            throw Refuse.badRequest("Invalid request input: " + member + " must be provided");
        }
        return value;
    }

    /** Copies the members that are there, as they are. */
    public static void copy(JsonNode from, ObjectNode to, List<String> members) {
        for (var member : members) {
            var value = from.path(member);
            if (!value.isMissingNode() && !value.isNull()) {
                to.set(member, value.deepCopy());
            }
        }
    }

    /** One of the values that AWS's model lists. */
    public static String oneOf(JsonNode input, String member, String otherwise, List<String> allowed) {
        var value = input.path(member).asString(otherwise);
        if (!allowed.contains(value)) {
            throw Refuse.badRequest("Invalid " + member + " specified: " + value + ". Must be one of: " + allowed);
        }
        return value;
    }

    public static boolean bool(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw Refuse.badRequest("Invalid boolean value specified: " + value);
        }
        return value.equals("true");
    }
}
