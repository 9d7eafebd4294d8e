package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;

/** Secrets Manager's refusals, in its own words. */
final class Refusal {

    private Refusal() {}

    static AwsFault notFound() {
        return missing("the specified secret.");
    }

    static AwsFault noVersion(String versionId) {
        return missing("the specified secret value for VersionId: " + versionId);
    }

    static AwsFault noStage(String stage) {
        return missing("the specified secret value for staging label: " + stage);
    }

    private static AwsFault missing(String what) {
        return new AwsFault("ResourceNotFoundException", "Secrets Manager can't find " + what, 400);
    }

    static AwsFault markedForDeletion() {
        return request("You can't perform this operation on the secret because it was marked for deletion.");
    }

    static AwsFault tokenInUse(String token, Secret secret) {
        return exists("You can't use ClientRequestToken " + token
                + " because that value is already in use for a version of secret " + secret.arn() + ".");
    }

    static AwsFault exists(String message) {
        return new AwsFault("ResourceExistsException", message, 400);
    }

    static AwsFault request(String message) {
        return new AwsFault("InvalidRequestException", message, 400);
    }

    static AwsFault parameter(String message) {
        return new AwsFault("InvalidParameterException", message, 400);
    }

    static AwsFault validation(String message) {
        return new AwsFault("ValidationException", message, 400);
    }

    static AwsFault constraint(String member, String constraint) {
        return validation("1 validation error detected: Value at '" + member
                + "' failed to satisfy constraint: Member must " + constraint);
    }
}
