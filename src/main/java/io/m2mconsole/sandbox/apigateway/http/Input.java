package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.AwsFault;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading the members of a request to the service of version 2, in whose words it refuses. */
final class Input {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Input() {}

    static String required(JsonNode input, String member) {
        var value = input.path(member).asString("");
        if (value.isBlank()) {
            throw badRequest("Invalid " + member + " specified. Must provide a valid " + member + ", none was given");
        }
        return value;
    }

    static String oneOf(JsonNode input, String member, String otherwise, List<String> allowed) {
        var value = input.path(member).asString(otherwise);
        if (!allowed.contains(value)) {
            throw badRequest("Invalid " + member + " specified: " + value + ". Must be one of: " + allowed);
        }
        return value;
    }

    /** Copies the members that are there, as they are. */
    static void copy(JsonNode from, ObjectNode to, List<String> members) {
        members.stream()
                .filter(from::hasNonNull)
                .forEach(member -> to.set(member, from.path(member).deepCopy()));
    }

    /** Lower-case letters and digits, as API Gateway's identifiers are. */
    static String id(int length) {
        var id = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(at -> id.append(ALPHABET.charAt(at)));
        return id.toString();
    }

    static AwsFault badRequest(String message) {
        return new AwsFault("BadRequestException", message, 400);
    }

    static AwsFault notFound(String message) {
        return new AwsFault("NotFoundException", message, 404, Map.of("resourceType", "unknown"));
    }

    static AwsFault conflict(String message) {
        return new AwsFault("ConflictException", message, 409);
    }
}
