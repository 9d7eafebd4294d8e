package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.wire.AwsFault;

/** Cognito's refusals in its own words. All are HTTP 400, not-found included. */
final class Refusal {

    private Refusal() {}

    static AwsFault invalid(String message) {
        return new AwsFault("InvalidParameterException", message, 400);
    }

    static AwsFault notFound(String message) {
        return new AwsFault("ResourceNotFoundException", message, 400);
    }

    static AwsFault limit(String message) {
        return new AwsFault("LimitExceededException", message, 400);
    }

    static AwsFault flow(String message) {
        return new AwsFault("InvalidOAuthFlowException", message, 400);
    }

    static AwsFault scope(String scope) {
        return new AwsFault("ScopeDoesNotExistException", "Invalid scope requested: " + scope, 400);
    }

    static AwsFault noPool(String id) {
        return notFound("User pool " + id + " does not exist.");
    }

    static AwsFault noClient(String id) {
        return notFound("User pool client " + id + " does not exist.");
    }
}
