package io.m2mconsole.sandbox.apigateway.execute;

/** Lets an invocation pass that its method's authorization allows. */
final class Authorization {

    private final CognitoAuthorizer cognito;

    Authorization(CognitoAuthorizer cognito) {
        this.cognito = cognito;
    }

    /** @throws Refusal in the words of the gateway response that AWS would give */
    Invocation authorize(Invocation invocation) {
        var type = invocation.method().path("authorizationType").asString("NONE");
        var authorized = switch (type) {
            case "NONE" -> invocation;
            case "COGNITO_USER_POOLS" -> invocation.authorized(cognito.claims(invocation));
            case "AWS_IAM" -> signed(invocation);
            // Lambda authorizers can be listed, but the sandbox does not run them: nobody passes.
            default -> throw Refusal.of(ResponseType.AUTHORIZER_CONFIGURATION_ERROR);
        };
        if (invocation.method().path("apiKeyRequired").asBoolean(false)) {
            // The sandbox has no API keys, so that every key is an unknown one.
            throw Refusal.of(ResponseType.INVALID_API_KEY);
        }
        return authorized;
    }

    /** As on the sandbox's control plane, any signature will do, but there must be one. */
    private static Invocation signed(Invocation invocation) {
        if (invocation
                .request()
                .header("Authorization")
                .filter(value -> value.startsWith("AWS4-HMAC-SHA256 "))
                .isEmpty()) {
            throw Refusal.of(ResponseType.MISSING_AUTHENTICATION_TOKEN);
        }
        return invocation;
    }
}
