package io.m2mconsole.sandbox.wire;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper of the sandbox, and the few shapes everybody needs. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        var array = MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }

    public static ArrayNode strings(Iterable<String> values) {
        var array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    /** The strings of an array member; empty where the member is absent or null. */
    public static List<String> strings(JsonNode object, String member) {
        return object.path(member).valueStream().map(JsonNode::asString).toList();
    }

    /**
     * Reads a body that must be a JSON object; an empty body is the empty object.
     *
     * @throws AwsFault SerializationException (400) for anything else
     */
    public static ObjectNode parseObject(String body) {
        if (body.isBlank()) {
            return object();
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new AwsFault("SerializationException", "The request body is not valid JSON.", 400);
        }
        throw new AwsFault("SerializationException", "The request body is not a JSON object.", 400);
    }
}
