package io.m2mconsole.sandbox.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of a JSON 1.1 service: input members to output members. Refuses with {@link AwsFault}. */
@FunctionalInterface
public interface Operation {

    JsonNode call(ObjectNode input);
}
