package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource as the template declares it.
 *
 * @param properties not evaluated yet
 * @param condition the name of the condition that must hold, empty for none
 * @param kept whether DeletionPolicy leaves it behind
 * @param keptOnReplace whether UpdateReplacePolicy leaves the replaced one behind
 */
public record Declaration(
        String logicalId,
        String type,
        ObjectNode properties,
        List<String> dependsOn,
        Optional<String> condition,
        boolean kept,
        boolean keptOnReplace) {

    private static final Set<String> ATTRIBUTES =
            Set.of("Type", "Properties", "DependsOn", "Condition", "Metadata", "DeletionPolicy", "UpdateReplacePolicy");

    private static final Pattern LOGICAL_ID = Pattern.compile("[a-zA-Z0-9]{1,255}");

    static Declaration read(String logicalId, JsonNode node) {
        if (!LOGICAL_ID.matcher(logicalId).matches()) {
            throw Refusal.format("Resource name " + logicalId + " is non alphanumeric.");
        }
        if (!node.path("Type").isString()) {
            throw Refusal.format("[/Resources/" + logicalId + "] Every Resources object must contain a Type member.");
        }
        node.propertyNames().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute))
                .findFirst()
                .ifPresent(attribute -> {
                    throw Refusal.validation("Invalid template resource property '" + attribute + "'");
                });
        var properties = node.path("Properties");
        if (!properties.isObject() && !properties.isMissingNode()) {
            throw Refusal.format("[/Resources/" + logicalId + "/Properties] Properties must be an object.");
        }
        var dependsOn = node.path("DependsOn");
        var condition = node.path("Condition");
        return new Declaration(
                logicalId,
                node.path("Type").asString(),
                properties instanceof ObjectNode object ? object : Json.object(),
                dependsOn.isString() ? List.of(dependsOn.asString()) : Json.strings(node, "DependsOn"),
                condition.isString() ? Optional.of(condition.asString()) : Optional.empty(),
                kept(node, "DeletionPolicy"),
                kept(node, "UpdateReplacePolicy"));
    }

    private static boolean kept(JsonNode node, String policy) {
        return switch (node.path(policy).asString("Delete")) {
            case "Delete" -> false;
            case "Retain", "RetainExceptOnCreate" -> true;
            default ->
                throw Refusal.template("Unrecognized or unsupported " + policy + " "
                        + node.path(policy).asString(""));
        };
    }
}
