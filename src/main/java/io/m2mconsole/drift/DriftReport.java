package io.m2mconsole.drift;

import java.time.Instant;
import java.util.List;

/**
 * What the last detection found.
 *
 * @param resources those that differ; empty where all is as the template says
 * @param by who had it detected
 * @param at when, which is how old this is
 */
public record DriftReport(String stack, List<DriftedResource> resources, String by, Instant at) {

    public DriftReport {
        resources = List.copyOf(resources);
    }
}
