package io.m2mconsole.reports;

import java.time.Instant;

/** What an environment's answers are held against. @param by who set it */
public record Baseline(RunReport report, String by, Instant at) {}
