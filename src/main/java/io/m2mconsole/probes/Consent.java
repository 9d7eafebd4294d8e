package io.m2mconsole.probes;

/** What a person said about requests that may change data. */
public enum Consent {
    /** Nothing: they are not sent. */
    NONE,
    /** They are sent, except in a protected environment. */
    TICKED,
    /** They are sent, and the person confirmed it for a protected environment by its name. */
    CONFIRMED;

    /** @param confirmed counts only where ticked */
    public static Consent of(boolean ticked, boolean confirmed) {
        return ticked ? confirmed ? CONFIRMED : TICKED : NONE;
    }
}
