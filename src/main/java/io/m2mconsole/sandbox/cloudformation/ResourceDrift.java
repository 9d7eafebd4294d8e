package io.m2mconsole.sandbox.cloudformation;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a resource stands to its template.
 *
 * @param actual empty where it is deleted
 */
record ResourceDrift(Made made, Status status, ObjectNode expected, ObjectNode actual, List<Difference> differences) {

    enum Status {
        IN_SYNC,
        MODIFIED,
        DELETED
    }

    /** As CloudFormation calls a difference of one property. */
    enum Kind {
        ADD,
        REMOVE,
        NOT_EQUAL
    }

    /** @param path such as {@code /AllowedOAuthScopes/0} */
    record Difference(String path, JsonNode expected, JsonNode actual, Kind kind) {}

    /** Properties may hold secrets. */
    @Override
    public String toString() {
        return "ResourceDrift[" + made.logicalId() + " " + status + "]";
    }
}
