package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Works out expressions: literals stay, functions give way to their values, and what is {@code AWS::NoValue} falls out of
 * the object or list around it.
 */
public final class Evaluation {

    /** What is known of the stack's resources so far. */
    public interface Resources {

        /** What {@code Ref} gives for a resource; empty where there is none. */
        Optional<JsonNode> ref(String logicalId);

        /** What {@code Fn::GetAtt} gives; empty where there is no such resource or attribute. */
        Optional<JsonNode> attribute(String logicalId, String name);
    }

    private final Template template;
    private final Map<String, JsonNode> pseudo;
    private final Map<String, String> arguments;
    private final Resources resources;
    private final Functions functions = new Functions(this);

    /**
     * @param pseudo by name, such as {@code AWS::Region}
     * @param arguments the parameters' values, see {@link Arguments}
     */
    public Evaluation(
            Template template, Map<String, JsonNode> pseudo, Map<String, String> arguments, Resources resources) {
        this.template = template;
        this.pseudo = pseudo;
        this.arguments = arguments;
        this.resources = resources;
    }

    /**
     * The value of an expression.
     *
     * @return a missing node for {@code AWS::NoValue}
     * @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError for what cannot be worked out
     */
    public JsonNode value(JsonNode node) {
        if (node.isObject()) {
            var only = node.size() == 1
                    ? node.propertyStream().findFirst()
                    : Optional.<Map.Entry<String, JsonNode>>empty();
            return only.filter(entry -> isFunction(entry.getKey()))
                    .map(entry -> functions.call(entry.getKey(), entry.getValue()))
                    .orElseGet(() -> object(node));
        }
        return node.isArray() ? list(node) : node;
    }

    /** Whether a condition of the template holds. */
    public boolean holds(String condition) {
        var expression = template.conditions().get(condition);
        if (expression == null) {
            throw Refusal.format("Unresolved condition dependency " + condition);
        }
        return functions.truth(expression);
    }

    JsonNode ref(String name) {
        var known = pseudo.get(name);
        if (known != null) {
            return known;
        }
        var parameter = template.parameters().get(name);
        if (parameter != null) {
            return parameter.value(arguments.getOrDefault(name, ""));
        }
        return resources.ref(name).orElseThrow(() -> Refusal.format("Unresolved resource dependencies [" + name + "]"));
    }

    JsonNode attribute(String logicalId, String name) {
        return resources
                .attribute(logicalId, name)
                .orElseThrow(() -> Refusal.template(
                        "resource " + logicalId + " does not support attribute type " + name + " in Fn::GetAtt"));
    }

    JsonNode mapping(String map, String first, String second) {
        var value = template.mappings().path(map).path(first).path(second);
        if (value.isMissingNode()) {
            throw Refusal.template("Unable to get mapping for %s::%s::%s".formatted(map, first, second));
        }
        return value;
    }

    private JsonNode object(JsonNode node) {
        var object = Json.object();
        node.propertyStream().forEach(entry -> {
            var value = value(entry.getValue());
            if (!value.isMissingNode()) {
                object.set(entry.getKey(), value);
            }
        });
        return object;
    }

    private JsonNode list(JsonNode node) {
        return Json.array(node.valueStream()
                .map(this::value)
                .filter(value -> !value.isMissingNode())
                .toList());
    }

    private static boolean isFunction(String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    /** {@code AWS::NoValue}. */
    public static JsonNode noValue() {
        return MissingNode.getInstance();
    }
}
