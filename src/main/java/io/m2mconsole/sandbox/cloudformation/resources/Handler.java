package io.m2mconsole.sandbox.cloudformation.resources;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes and deletes the resources of one type. Refusals of the service pass through as they are. */
public interface Handler {

    /** Makes a resource; where it fails half-way, it leaves nothing behind. */
    Physical create(Wanted wanted);

    /** Changes a resource in place; only properties that do not replace it differ. */
    Physical update(Physical physical, ObjectNode before, ObjectNode after);

    void delete(Physical physical, ObjectNode properties);

    /**
     * The resource's properties as they are now: all that can be compared with a template's, null where one is not set. Empty
     * for types whose drift is not detected. A resource that is gone is refused as its service does.
     */
    default Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
        return Optional.empty();
    }
}
