package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.wire.AwsFault;

/** API Gateway's refusals. */
public final class Refuse {

    private Refuse() {}

    public static AwsFault notFound(String message) {
        return new AwsFault("NotFoundException", message, 404);
    }

    public static AwsFault badRequest(String message) {
        return new AwsFault("BadRequestException", message, 400);
    }

    public static AwsFault conflict(String message) {
        return new AwsFault("ConflictException", message, 409);
    }
}
