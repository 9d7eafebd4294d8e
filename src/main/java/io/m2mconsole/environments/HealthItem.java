package io.m2mconsole.environments;

/**
 * One line of the live checklist.
 *
 * @param subject what was checked, such as "Token endpoint"
 * @param finding what was found, as a sentence
 * @param cure what to do about it, empty where all is well
 */
public record HealthItem(String subject, State state, String finding, String cure) {

    /** How it stands. */
    public enum State {
        OK,
        WARNING,
        FAILED
    }
}
