package io.m2mconsole.sandbox.secretsmanager;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** ClientRequestToken: makes a call idempotent and becomes the version's id. */
final class Token {

    private Token() {}

    /** The request's token, or a new one where it brings none. */
    static String in(JsonNode input) {
        var token = Input.text(input, "ClientRequestToken")
                .orElseGet(() -> UUID.randomUUID().toString());
        if (token.length() < 32 || token.length() > 64) {
            throw Refusal.parameter("ClientRequestToken must be 32-64 characters long.");
        }
        return token;
    }
}
