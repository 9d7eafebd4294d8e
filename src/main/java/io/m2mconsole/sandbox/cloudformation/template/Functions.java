package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** The intrinsic functions. */
final class Functions {

    private final Evaluation evaluation;

    Functions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    JsonNode call(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> evaluation.ref(argument.asString(""));
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> StringNode.valueOf(substitute(argument));
            case "Fn::Join" -> StringNode.valueOf(join(argument));
            case "Fn::Split" -> split(argument);
            case "Fn::Select" -> select(argument);
            case "Fn::If" -> branch(argument);
            case "Fn::FindInMap" -> find(argument);
            case "Fn::Base64" ->
                StringNode.valueOf(
                        Base64.getEncoder().encodeToString(text(name, argument).getBytes(StandardCharsets.UTF_8)));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
                throw Refusal.template(name + " is allowed in the Conditions section only.");
            default -> throw Refusal.template("the sandbox does not support the function " + name + ".");
        };
    }

    /** The value of a condition's expression. */
    boolean truth(JsonNode expression) {
        if (expression.isBoolean()) {
            return expression.asBoolean();
        }
        var only = expression.isObject() && expression.size() == 1
                ? expression.propertyStream().findFirst().orElseThrow()
                : Map.entry("", expression);
        var argument = only.getValue();
        return switch (only.getKey()) {
            case "Condition" -> evaluation.holds(argument.asString(""));
            case "Fn::Equals" -> {
                var two = arguments("Fn::Equals", argument, 2, 2);
                yield plain(evaluation.value(two.getFirst())).equals(plain(evaluation.value(two.getLast())));
            }
            case "Fn::Not" -> !truth(arguments("Fn::Not", argument, 1, 1).getFirst());
            case "Fn::And" -> arguments("Fn::And", argument, 2, 10).stream().allMatch(this::truth);
            case "Fn::Or" -> arguments("Fn::Or", argument, 2, 10).stream().anyMatch(this::truth);
            default ->
                throw Refusal.template("every condition must be Fn::And, Fn::Equals, Fn::Not, Fn::Or or Condition.");
        };
    }

    private JsonNode attribute(JsonNode argument) {
        var attribute = Attribute.of(argument);
        return evaluation.attribute(attribute.logicalId(), text("Fn::GetAtt", attribute.name()));
    }

    private String substitute(JsonNode argument) {
        var text = argument.isArray() ? argument.path(0) : argument;
        if (!text.isString()
                || argument.isArray()
                        && (argument.size() != 2 || !argument.path(1).isObject())) {
            throw Refusal.template(
                    "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a "
                            + "string as first argument, and an optional second argument to specify a mapping of values to "
                            + "replace in the string");
        }
        var local = argument.path(1);
        return References.VARIABLE.matcher(text.asString()).replaceAll(match -> {
            var name = match.group(1);
            return Matcher.quoteReplacement(
                    name.startsWith("!") ? "${" + name.substring(1) + "}" : variable(name.strip(), local));
        });
    }

    private String variable(String name, JsonNode local) {
        if (local.has(name)) {
            return text("Fn::Sub", local.path(name));
        }
        var dot = name.indexOf('.');
        return scalar(
                "Fn::Sub",
                dot < 0 ? evaluation.ref(name) : evaluation.attribute(name.substring(0, dot), name.substring(dot + 1)));
    }

    private String join(JsonNode argument) {
        var two = arguments("Fn::Join", argument, 2, 2);
        return list("Fn::Join", two.getLast())
                .map(part -> scalar("Fn::Join", part))
                .collect(Collectors.joining(text("Fn::Join", two.getFirst())));
    }

    private JsonNode split(JsonNode argument) {
        var two = arguments("Fn::Split", argument, 2, 2);
        var parts = text("Fn::Split", two.getLast()).split(Pattern.quote(text("Fn::Split", two.getFirst())), -1);
        return Json.strings(List.of(parts));
    }

    private JsonNode select(JsonNode argument) {
        var two = arguments("Fn::Select", argument, 2, 2);
        var index = text("Fn::Select", two.getFirst());
        var all = list("Fn::Select", two.getLast()).toList();
        if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= all.size()) {
            throw Refusal.template("Fn::Select cannot select nonexistent value at index " + index);
        }
        return all.get(Integer.parseInt(index));
    }

    private JsonNode branch(JsonNode argument) {
        var three = arguments("Fn::If", argument, 3, 3);
        return evaluation.value(evaluation.holds(three.getFirst().asString("")) ? three.get(1) : three.get(2));
    }

    private JsonNode find(JsonNode argument) {
        var three = arguments("Fn::FindInMap", argument, 3, 3);
        return evaluation.mapping(
                text("Fn::FindInMap", three.get(0)),
                text("Fn::FindInMap", three.get(1)),
                text("Fn::FindInMap", three.get(2)));
    }

    private Stream<JsonNode> list(String function, JsonNode node) {
        var value = evaluation.value(node);
        if (!value.isArray()) {
            throw Refusal.template("every " + function + " object requires a list of values.");
        }
        return value.valueStream();
    }

    private static List<JsonNode> arguments(String function, JsonNode argument, int least, int most) {
        if (!argument.isArray() || argument.size() < least || argument.size() > most) {
            throw Refusal.template("every " + function + " object requires a list of "
                    + (least == most ? least : least + " to " + most) + " parameters.");
        }
        return argument.valueStream().toList();
    }

    private String text(String function, JsonNode node) {
        return scalar(function, evaluation.value(node));
    }

    private static String scalar(String function, JsonNode value) {
        if (value.isContainer() || value.isMissingNode() || value.isNull()) {
            throw Refusal.template(function + " takes text where it was given " + value.getNodeType() + ".");
        }
        return value.asString();
    }

    /** Numbers and truth values compare as the text they are written as. */
    private static JsonNode plain(JsonNode value) {
        return value.isNumber() || value instanceof BooleanNode ? StringNode.valueOf(value.asString()) : value;
    }
}
