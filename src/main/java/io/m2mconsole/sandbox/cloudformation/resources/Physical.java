package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource as it was made.
 *
 * @param id the physical id, which {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives, by name
 */
public record Physical(String id, ObjectNode attributes) {

    static Physical of(String id) {
        return new Physical(id, Json.object());
    }

    Physical with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Attributes may be secret. */
    @Override
    public String toString() {
        return "Physical[" + id + "]";
    }
}
