package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.resources.Physical;
import io.m2mconsole.sandbox.cloudformation.resources.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource that a stack has made.
 *
 * @param properties those it was made with, worked out
 * @param kept whether it outlives the stack
 */
record Made(String logicalId, ResourceType type, Physical physical, ObjectNode properties, boolean kept) {

    /** Properties may hold secrets. */
    @Override
    public String toString() {
        return "Made[" + logicalId + "]";
    }
}
