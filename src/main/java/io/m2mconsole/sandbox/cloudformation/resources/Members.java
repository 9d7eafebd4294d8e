package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turning properties into members of requests. */
final class Members {

    private Members() {}

    /** The named properties as they are, those that are there. */
    static ObjectNode same(JsonNode properties, String... names) {
        var members = Json.object();
        for (var name : names) {
            if (properties.has(name)) {
                members.set(name, properties.path(name));
            }
        }
        return members;
    }

    /** The named properties with a small first letter, as REST-JSON services spell them. */
    static ObjectNode small(JsonNode properties, String... names) {
        var members = Json.object();
        for (var name : names) {
            if (properties.has(name)) {
                members.set(small(name), properties.path(name));
            }
        }
        return members;
    }

    /** The other way round: the named properties out of an answer whose members begin with a small letter, null for absent ones. */
    static ObjectNode actual(JsonNode answer, String... names) {
        var actual = Json.object();
        for (var name : names) {
            var value = answer.has(name) ? answer.path(name) : answer.path(small(name));
            if (value.isMissingNode()) {
                actual.putNull(name);
            } else {
                actual.set(name, value);
            }
        }
        return actual;
    }

    static String small(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static String text(JsonNode properties, String name) {
        return properties.path(name).asString("");
    }

    /** The path of the REST API that a resource belongs to. */
    static String api(JsonNode properties) {
        return "/restapis/" + text(properties, "RestApiId");
    }

    /** Tags written as a list of Key and Value, as a map. */
    static ObjectNode tags(JsonNode properties) {
        var tags = Json.object();
        properties.path("Tags").forEach(tag -> tags.put(text(tag, "Key"), text(tag, "Value")));
        return tags;
    }
}
