package io.m2mconsole.people;

/**
 * Someone came, left, or was refused; an application event.
 *
 * @param account its name, {@code unknown} where the name given is none's
 * @param address where from
 */
public record SignIn(String account, String address, Kind kind) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        /** Name and password did not fit. */
        REFUSED,
        /** Not even looked at: too many refusals shortly before. */
        DELAYED,
        SIGNED_OUT,
        /** The identity provider, or the lack of a role here, kept them out. */
        REFUSED_BY_PROVIDER,
        /** They changed their own password. */
        PASSWORD_CHANGED,
        /** They ended a session of their own. */
        SESSION_ENDED
    }
}
