package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.AwsFault;

/** CloudFormation's one error for almost everything a caller gets wrong. */
public final class Refusal {

    private Refusal() {}

    public static AwsFault validation(String message) {
        return new AwsFault("ValidationError", message, 400);
    }

    static AwsFault format(String message) {
        return validation("Template format error: " + message);
    }

    static AwsFault template(String message) {
        return validation("Template error: " + message);
    }
}
