package io.m2mconsole.sandbox.cloudformation;

import java.time.Instant;
import java.util.List;

/** What a drift detection found, as it stands since. @param resources those whose type can be compared */
record StackDrift(List<ResourceDrift> resources, Instant at) {

    StackDrift {
        resources = List.copyOf(resources);
    }

    String status() {
        return drifted() == 0 ? "IN_SYNC" : "DRIFTED";
    }

    long drifted() {
        return resources.stream()
                .filter(resource -> resource.status() != ResourceDrift.Status.IN_SYNC)
                .count();
    }
}
