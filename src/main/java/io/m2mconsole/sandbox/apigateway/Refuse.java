package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.wire.AwsFault;

/** API Gateway's refusals. */
final class Refuse {

    private Refuse() {}

    static AwsFault notFound(String message) {
        return new AwsFault("NotFoundException", message, 404);
    }

    static AwsFault badRequest(String message) {
        return new AwsFault("BadRequestException", message, 400);
    }

    static AwsFault conflict(String message) {
        return new AwsFault("ConflictException", message, 409);
    }
}
