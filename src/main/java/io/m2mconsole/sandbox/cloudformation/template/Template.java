package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template whose sections are well formed and whose references all lead somewhere.
 *
 * @param parameters declarations by name
 * @param conditions expressions by name
 * @param mappings the section as it stands
 * @param resources by logical id, in the order written
 * @param outputs the section as it stands
 */
public record Template(
        String description,
        Map<String, Parameter> parameters,
        Map<String, JsonNode> conditions,
        JsonNode mappings,
        Map<String, Declaration> resources,
        ObjectNode outputs) {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Resources",
            "Outputs");

    /**
     * Reads a template.
     *
     * @param body JSON or YAML
     * @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError, worded as CloudFormation does
     */
    public static Template parse(String body) {
        var root = TemplateReader.read(body);
        var unknown = root.propertyNames().stream()
                .filter(section -> !SECTIONS.contains(section))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.validation("Invalid template property or properties " + unknown);
        }
        var version = root.path("AWSTemplateFormatVersion").asString("2010-09-09");
        if (!version.equals("2010-09-09")) {
            throw Refusal.format("unsupported value for AWSTemplateFormatVersion.");
        }
        if (section(root, "Resources").isEmpty()) {
            throw Refusal.format("At least one Resources member must be defined.");
        }
        var template = new Template(
                root.path("Description").asString(""),
                each(root, "Parameters", Parameter::read),
                each(root, "Conditions", (_, expression) -> expression),
                section(root, "Mappings"),
                each(root, "Resources", Declaration::read),
                section(root, "Outputs"));
        References.check(template);
        return template;
    }

    /** The declaration of a resource that is known to be there. */
    public Declaration resource(String logicalId) {
        var declaration = resources.get(logicalId);
        if (declaration == null) {
            throw new IllegalArgumentException("The template has no resource " + logicalId);
        }
        return declaration;
    }

    /** The logical ids in an order in which everything comes after what it needs. */
    public List<String> order() {
        return Order.of(this);
    }

    private static ObjectNode section(ObjectNode root, String name) {
        var section = root.path(name);
        if (section.isMissingNode()) {
            return Json.object();
        }
        if (section instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.format(name + " must be an object.");
    }

    private interface Reading<T> {
        T read(String name, JsonNode node);
    }

    private static <T> Map<String, T> each(ObjectNode root, String name, Reading<T> reading) {
        return section(root, name)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> reading.read(entry.getKey(), entry.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
