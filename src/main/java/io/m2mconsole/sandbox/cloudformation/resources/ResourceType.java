package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A type with exactly the properties that the sandbox supports, and what makes its resources. */
public final class ResourceType {

    private final String name;
    private final List<Property> properties;
    private final Handler handler;

    ResourceType(String name, List<Property> properties, Handler handler) {
        this.name = name;
        this.properties = properties;
        this.handler = handler;
    }

    public String name() {
        return name;
    }

    public Handler handler() {
        return handler;
    }

    /**
     * The properties, each as its kind wants it.
     *
     * @throws AwsFault InvalidRequest for a property that is missing, unsupported or of the wrong kind
     */
    public ObjectNode checked(JsonNode given) {
        var known = properties.stream().map(Property::name).toList();
        given.propertyNames().stream()
                .filter(property -> !known.contains(property))
                .findFirst()
                .ifPresent(property -> {
                    throw invalid("Encountered unsupported property " + property + ": the sandbox offers " + name
                            + " with " + String.join(", ", known) + ".");
                });
        var checked = Json.object();
        for (var property : properties) {
            var value = given.path(property.name());
            if (value.isNull()) {
                throw invalid("Null values are not allowed in templates: " + property.name());
            }
            if (!value.isMissingNode()) {
                checked.set(property.name(), property.checked(value));
            } else if (property.required()) {
                throw invalid("#: required key [" + property.name() + "] not found");
            }
        }
        return checked;
    }

    /** Whether the change of properties needs a new resource. */
    public boolean replaces(ObjectNode before, ObjectNode after) {
        return properties.stream()
                .filter(Property::replacing)
                .anyMatch(property -> !before.path(property.name()).equals(after.path(property.name())));
    }

    private static AwsFault invalid(String message) {
        return new AwsFault("InvalidRequest", message, 400);
    }
}
