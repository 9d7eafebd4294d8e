package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.AwsFault;

/** Cognito's refusals in its own words. All are HTTP 400, not-found included. */
public final class Refusal {

    private Refusal() {}

    /** InvalidParameterException. */
    public static AwsFault invalid(String message) {
        return new AwsFault("InvalidParameterException", message, 400);
    }

    /** ResourceNotFoundException. */
    public static AwsFault notFound(String message) {
        return new AwsFault("ResourceNotFoundException", message, 400);
    }

    /** LimitExceededException. */
    public static AwsFault limit(String message) {
        return new AwsFault("LimitExceededException", message, 400);
    }

    /** InvalidOAuthFlowException. */
    public static AwsFault flow(String message) {
        return new AwsFault("InvalidOAuthFlowException", message, 400);
    }

    /** ScopeDoesNotExistException for a scope that stands on no resource server. */
    public static AwsFault scope(String scope) {
        return new AwsFault("ScopeDoesNotExistException", "Invalid scope requested: " + scope, 400);
    }

    /** ResourceNotFoundException for a pool. */
    public static AwsFault noPool(String id) {
        return notFound("User pool " + id + " does not exist.");
    }

    /** ResourceNotFoundException for a client. */
    public static AwsFault noClient(String id) {
        return notFound("User pool client " + id + " does not exist.");
    }
}
