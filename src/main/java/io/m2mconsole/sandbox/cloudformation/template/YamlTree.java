package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Turns YAML nodes into JSON ones, short functions ({@code !Ref}) into their long form; dates stay text. */
final class YamlTree {

    /** Aliases may repeat a part; this many nodes in all are enough for any template of 51,200 bytes. */
    private static final int MOST_NODES = 50_000;

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    JsonNode convert(Node node) {
        if (++nodes > MOST_NODES || !open.add(node)) {
            throw Refusal.format("YAML aliases are nested too deep or repeat too much.");
        }
        var tag = node.getTag().getValue();
        var value = switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence ->
                Json.array(sequence.getValue().stream().map(this::convert).toList());
            case MappingNode mapping -> mapping(mapping);
            default -> throw Refusal.format("YAML not well-formed.");
        };
        open.remove(node);
        return tag.startsWith("!") ? function(tag.substring(1), value) : value;
    }

    private JsonNode mapping(MappingNode mapping) {
        var object = Json.object();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw Refusal.format("YAML not well-formed.");
            }
            if (object.has(key.getValue())) {
                throw Refusal.format("YAML not well-formed. Key '" + key.getValue() + "' appears twice.");
            }
            object.set(key.getValue(), convert(tuple.getValueNode()));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(Set.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT)));
        }
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return StringNode.valueOf(text);
    }

    /** Plain decimals become numbers; YAML's other notations (octal, base 60) keep the text that was written. */
    private static JsonNode number(String text) {
        return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
                ? DecimalNode.valueOf(new BigDecimal(text))
                : StringNode.valueOf(text);
    }

    private static JsonNode function(String name, JsonNode argument) {
        if (name.equals("Ref") || name.equals("Condition")) {
            return Json.object().set(name, argument);
        }
        var attribute = name.equals("GetAtt") && argument.isString() ? split(argument.asString()) : argument;
        return Json.object().set("Fn::" + name, attribute);
    }

    private static ArrayNode split(String attribute) {
        var dot = attribute.indexOf('.');
        if (dot < 0) {
            throw Refusal.template("every Fn::GetAtt object requires two non-empty parameters, "
                    + "the resource name and the resource attribute");
        }
        return Json.array(List.of(
                StringNode.valueOf(attribute.substring(0, dot)), StringNode.valueOf(attribute.substring(dot + 1))));
    }
}
