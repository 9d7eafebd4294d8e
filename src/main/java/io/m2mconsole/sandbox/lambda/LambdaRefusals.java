package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.AwsFault;

/** Lambda's refusals. */
final class LambdaRefusals {

    private LambdaRefusals() {}

    static AwsFault invalid(String message) {
        return new AwsFault("InvalidParameterValueException", message, 400);
    }

    /** What AWS says where a value breaks the model's constraint. */
    static AwsFault validation(String value, String member, String constraint) {
        return new AwsFault(
                "ValidationException",
                "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: %s"
                        .formatted(value, member, constraint),
                400);
    }

    static AwsFault notFound(String message) {
        return new AwsFault("ResourceNotFoundException", message, 404);
    }

    static AwsFault conflict(String message) {
        return new AwsFault("ResourceConflictException", message, 409);
    }
}
