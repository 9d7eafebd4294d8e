package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What an expression refers to: the logical ids that it needs, and a check that they all exist. */
final class References {

    /** {@code ${!Literal}} and {@code ${Name}}; group 1 is the name. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)\\}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.: ]+");

    private References() {}

    /** Names of parameters and resources in the expression, pseudo parameters left out. */
    static Set<String> in(JsonNode node) {
        var found = new LinkedHashSet<String>();
        collect(node, found);
        found.removeIf(name -> name.startsWith("AWS::"));
        return found;
    }

    static void check(Template template) {
        var unresolved = new TreeSet<String>();
        template.resources().values().forEach(resource -> {
            var names = in(resource.properties());
            names.removeIf(template.parameters()::containsKey);
            names.addAll(resource.dependsOn());
            names.removeIf(template.resources()::containsKey);
            unresolved.addAll(names);
            resource.condition()
                    .filter(name -> !template.conditions().containsKey(name))
                    .ifPresent(name -> {
                        throw Refusal.format(
                                "Unresolved condition dependency " + name + " in the Resources block of the template");
                    });
        });
        refuse(unresolved, "Resources");
        var outputs = in(template.outputs());
        outputs.removeIf(name ->
                template.resources().containsKey(name) || template.parameters().containsKey(name));
        refuse(new TreeSet<>(outputs), "Outputs");
        template.outputs().propertyStream().forEach(output -> {
            if (output.getValue().path("Value").isMissingNode()) {
                throw Refusal.format("Every Outputs member must contain a Value object");
            }
        });
    }

    private static void refuse(Set<String> unresolved, String block) {
        if (!unresolved.isEmpty()) {
            throw Refusal.format(
                    "Unresolved resource dependencies " + unresolved + " in the " + block + " block of the template");
        }
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isObject() && node.size() == 1) {
            var only = node.propertyStream().findFirst().orElseThrow();
            if (function(only, found)) {
                return;
            }
        }
        node.valueStream().forEach(child -> collect(child, found));
    }

    /** Whether the entry was a function that names something itself. */
    private static boolean function(Map.Entry<String, JsonNode> entry, Set<String> found) {
        var argument = entry.getValue();
        switch (entry.getKey()) {
            case "Ref" -> found.add(argument.asString(""));
            case "Fn::GetAtt" -> {
                found.add(Attribute.of(argument).logicalId());
                collect(argument.path(1), found);
            }
            case "Fn::Sub" -> {
                var text = argument.isArray() ? argument.path(0) : argument;
                var local = argument.path(1);
                variables(text.asString("")).stream()
                        .filter(name -> !local.has(name))
                        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                        .forEach(found::add);
                collect(local.isMissingNode() ? Json.object() : local, found);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Set<String> variables(String text) {
        var names = new LinkedHashSet<String>();
        VARIABLE.matcher(text).results().map(match -> match.group(1)).forEach(name -> {
            if (!name.startsWith("!")) {
                if (!NAME.matcher(name).matches()) {
                    throw Refusal.template(
                            "variable names in Fn::Sub syntax must contain only alphanumeric characters, "
                                    + "underscores, periods, and colons");
                }
                names.add(name.strip());
            }
        });
        return names;
    }
}
