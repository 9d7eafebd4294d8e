package io.m2mconsole.sandbox.cloudformation;

import java.time.Instant;
import java.util.Optional;

/**
 * One event of a stack; the last one of a resource is its state.
 *
 * @param status such as {@code CREATE_IN_PROGRESS}
 */
record Happening(
        String id,
        String logicalId,
        String physicalId,
        String type,
        String status,
        Optional<String> reason,
        Instant time) {}
