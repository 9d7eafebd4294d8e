package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireResponse;

/** The gateway answers itself: HTTP APIs have one wording for each status and nothing to customise. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WireResponse response;

    private Refused(int status, String message) {
        // An ordinary answer: nobody looks at where it was thrown.
        super(message, null, false, false);
        this.response =
                WireResponse.json(status, Json.object().put("message", message).toString());
    }

    private Refused(WireResponse response) {
        super("", null, false, false);
        this.response = response;
    }

    static Refused notFound() {
        return new Refused(404, "Not Found");
    }

    static Refused forbidden() {
        return new Refused(403, "Forbidden");
    }

    /** @param challenge what follows {@code Bearer}, empty where no token came at all */
    static Refused unauthorized(String challenge) {
        return new Refused(new Refused(401, "Unauthorized")
                .response()
                .with("www-authenticate", challenge.isEmpty() ? "Bearer" : "Bearer " + challenge));
    }

    static Refused internal() {
        return new Refused(500, "Internal Server Error");
    }

    static Refused late() {
        return new Refused(503, "Service Unavailable");
    }

    /** What a set fault looks like from outside. */
    static Refused of(AwsFault fault) {
        return switch (fault.status()) {
            case 429 -> new Refused(429, "Too Many Requests");
            case 403 -> forbidden();
            default -> late();
        };
    }

    WireResponse response() {
        return response;
    }
}
