package io.m2mconsole.permissions;

/**
 * An IAM action that the console uses.
 *
 * @param action such as {@code cognito-idp:ListUserPoolClients}
 * @param what what the console does with it, for people
 * @param direct whether the console calls it itself, or AWS on its behalf
 */
public record ConsolePermission(String action, Level level, Place place, String what, boolean direct) {

    /** Which of the two roles has it. */
    public enum Level {
        /** Sees everything but secrets' texts. */
        READ,
        /** Works with clients, scopes, secrets and methods too. */
        FULL
    }
}
