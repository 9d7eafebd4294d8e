package io.m2mconsole.findings;

import java.time.LocalDate;

/**
 * Somebody knows of a finding and lets it be for a while.
 *
 * @param until the last day, UTC, on which it holds
 * @param by who said so
 */
public record Acknowledgement(String reason, LocalDate until, String by) {

    public Acknowledgement {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw new IllegalArgumentException("A reason is needed, of at most 500 letters.");
        }
    }

    boolean holds(LocalDate today) {
        return !until.isBefore(today);
    }
}
