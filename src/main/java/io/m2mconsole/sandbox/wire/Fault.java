package io.m2mconsole.sandbox.wire;

import java.time.Duration;

/**
 * One thing that goes wrong on purpose.
 *
 * @param operation {@code service:Operation}, such as {@code cognito-idp:CreateUserPoolClient}; {@code *} at the end
 *     takes all that begin so
 * @param kind what happens
 * @param delay how long the call is held back first; for kind DELAY that is all
 * @param times how often it strikes before it is spent; 0 for ever
 * @param skip how many fitting calls pass unharmed first
 */
public record Fault(String operation, Kind kind, Duration delay, int times, int skip) {

    /** How a call fails. */
    public enum Kind {
        /** An internal error, nothing done. */
        FAIL_BEFORE,
        /** Done, then an internal error. */
        FAIL_AFTER,
        /** Done, then the connection is cut without an answer. */
        CUT_AFTER,
        /** Done, only late. */
        DELAY,
        /** Refused as over the request rate, nothing done. */
        THROTTLE,
        /** Refused for lack of permission, nothing done. */
        DENY,
        /** Refused as another change of the same thing is under way, nothing done. */
        CONFLICT
    }

    /** Whether it concerns the operation, {@code service:Operation}. */
    public boolean strikes(String called) {
        return operation.endsWith("*")
                ? called.startsWith(operation.substring(0, operation.length() - 1))
                : called.equals(operation);
    }
}
