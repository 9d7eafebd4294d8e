package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;

/**
 * A run that starts by itself.
 *
 * @param by as whom: whose rights are looked at anew each time
 * @param problem why it did not start the last time, empty where it did
 */
public record RunSchedule(
        long id, EnvironmentId environment, RunPlan plan, Duration every, Instant next, String by, String problem) {}
