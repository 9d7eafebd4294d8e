package io.m2mconsole.trials;

import io.m2mconsole.probes.Trial;
import java.time.Instant;

/**
 * One cell of a run as it is written down.
 *
 * @param run the run's number
 * @param cell which of its cells
 * @param deployment which deployment its stage served
 * @param announced whether it was written down before it was sent, which this replaces
 */
public record RunTrial(long run, int cell, Trial trial, String deployment, Instant at, boolean announced) {}
