package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;

/** An event: a run ended here, whatever way. */
public record RunEnded(EnvironmentId environment, RunProgress progress) {}
