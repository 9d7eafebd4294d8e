package io.m2mconsole.sandbox.wire;

/** The refusals that every service has, each in its own words (from the services' API models). */
final class Refusals {

    private Refusals() {}

    static AwsFault throttled(String operation) {
        return switch (service(operation)) {
            case "apigateway", "execute-api" -> new AwsFault("TooManyRequestsException", "Too Many Requests", 429);
            case "cognito-idp" -> new AwsFault("TooManyRequestsException", "Rate exceeded", 400);
            case "cognito-oauth" -> new AwsFault("too_many_requests", "Rate exceeded", 429);
            case "secretsmanager" -> new AwsFault("ThrottlingException", "Rate exceeded", 400);
            case "lambda" -> new AwsFault("TooManyRequestsException", "Rate Exceeded.", 429);
            default -> new AwsFault("Throttling", "Rate exceeded", 400);
        };
    }

    static AwsFault denied(String operation) {
        var message = "User: arn:aws:sts::000000000000:assumed-role/sandbox is not authorized to perform: " + operation
                + " because no identity-based policy allows the action";
        return switch (service(operation)) {
            case "apigateway", "execute-api", "lambda" -> new AwsFault("AccessDeniedException", message, 403);
            case "cognito-oauth" -> new AwsFault("access_denied", message, 403);
            case "cognito-idp", "secretsmanager" -> new AwsFault("AccessDeniedException", message, 400);
            default -> new AwsFault("AccessDenied", message, 403);
        };
    }

    static AwsFault concurrent(String operation) {
        return service(operation).equals("cognito-idp")
                ? new AwsFault("ConcurrentModificationException", "Concurrent modification of the resource.", 400)
                : new AwsFault(
                        "ConflictException", "Unable to complete operation due to concurrent modification.", 409);
    }

    static AwsFault internal(String operation) {
        var message = "An internal error occurred.";
        return switch (service(operation)) {
            case "apigateway" -> new AwsFault("ServiceUnavailableException", message, 503);
            case "cognito-idp" ->
                // The newer operations name it otherwise.
                operation.contains("ClientSecret")
                        ? new AwsFault("InternalServerException", message, 500)
                        : new AwsFault("InternalErrorException", message, 500);
            case "cognito-oauth" -> new AwsFault("server_error", message, 500);
            case "secretsmanager" -> new AwsFault("InternalServiceError", message, 500);
            case "lambda" -> new AwsFault("ServiceException", message, 500);
            default -> new AwsFault("InternalFailure", message, 500);
        };
    }

    private static String service(String operation) {
        return operation.substring(0, operation.indexOf(':'));
    }
}
