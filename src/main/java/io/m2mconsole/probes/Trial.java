package io.m2mconsole.probes;

import io.m2mconsole.access.Decision;

/** One trial, carried out or not. @param expected what the rules said beforehand */
public record Trial(TrialRequest request, Decision expected, Outcome outcome) {}
