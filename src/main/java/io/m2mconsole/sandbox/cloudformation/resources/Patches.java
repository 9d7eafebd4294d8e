package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The patch operations of an API Gateway update. */
final class Patches {

    private final ArrayNode operations = Json.MAPPER.createArrayNode();

    Patches add(String op, String path, String value) {
        operations.add(Json.object().put("op", op).put("path", path).put("value", value));
        return this;
    }

    Patches remove(String path) {
        operations.add(Json.object().put("op", "remove").put("path", path));
        return this;
    }

    /** Replaces what differs among these properties; what is gone becomes empty. */
    Patches changes(JsonNode before, JsonNode after, String... names) {
        for (var name : names) {
            if (!before.path(name).equals(after.path(name))) {
                add("replace", "/" + Members.small(name), Members.text(after, name));
            }
        }
        return this;
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    ObjectNode body() {
        return Json.object().set("patchOperations", operations);
    }
}
