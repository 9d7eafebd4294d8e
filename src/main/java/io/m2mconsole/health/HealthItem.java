package io.m2mconsole.health;

import io.m2mconsole.shared.Problem;

/**
 * One line of the live checklist.
 *
 * @param subject what was checked, such as "Token endpoint"
 * @param finding what was found, as a sentence
 * @param cure what to do about it, empty where all is well
 */
public record HealthItem(String subject, State state, String finding, String cure) {

    /** All is well. */
    public static HealthItem ok(String subject, String finding) {
        return new HealthItem(subject, State.OK, finding, "");
    }

    public static HealthItem warning(String subject, String finding, String cure) {
        return new HealthItem(subject, State.WARNING, finding, cure);
    }

    public static HealthItem failed(String subject, String finding, String cure) {
        return new HealthItem(subject, State.FAILED, finding, cure);
    }

    public static HealthItem failed(String subject, Problem problem) {
        return failed(subject, problem.sentence(), problem.cure());
    }

    /** How it stands. */
    public enum State {
        OK,
        WARNING,
        FAILED
    }
}
