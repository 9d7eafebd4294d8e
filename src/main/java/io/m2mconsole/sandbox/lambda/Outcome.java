package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;

/** How an invocation ended. */
sealed interface Outcome {

    /** @param payload the handler's result, as JSON */
    record Result(String payload) implements Outcome {}

    /** @param payload {@code {"errorMessage","errorType",…}} */
    record Failure(String payload) implements Outcome {

        static Failure of(String type, String message) {
            return new Failure(Json.object()
                    .put("errorType", type)
                    .put("errorMessage", message)
                    .toString());
        }
    }
}
