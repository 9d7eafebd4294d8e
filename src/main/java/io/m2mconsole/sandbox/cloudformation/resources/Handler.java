package io.m2mconsole.sandbox.cloudformation.resources;

import tools.jackson.databind.node.ObjectNode;

/** Makes, changes and deletes the resources of one type. Refusals of the service pass through as they are. */
public interface Handler {

    /** Makes a resource; where it fails half-way, it leaves nothing behind. */
    Physical create(Wanted wanted);

    /** Changes a resource in place; only properties that do not replace it differ. */
    Physical update(Physical physical, ObjectNode before, ObjectNode after);

    void delete(Physical physical, ObjectNode properties);
}
