package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Which authorization settings of a method fit together. */
final class MethodAuthorization {

    private static final String COGNITO = "COGNITO_USER_POOLS";
    private static final List<String> TYPES = List.of("NONE", "AWS_IAM", "CUSTOM", COGNITO);

    private MethodAuthorization() {}

    /** Refuses what does not fit; drops an authorizer that the type has no use for. */
    static void settle(Api api, ObjectNode method) {
        var type = method.path("authorizationType").asString("");
        if (!TYPES.contains(type)) {
            throw Refuse.badRequest(
                    "Invalid authorization type specified. Valid options are NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS");
        }
        if (!method.path("authorizationScopes").isEmpty() && !type.equals(COGNITO)) {
            throw Refuse.badRequest(
                    "Invalid authorization scopes specified. Authorization scopes can only be specified with the authorization type COGNITO_USER_POOLS");
        }
        if (type.equals(COGNITO) || type.equals("CUSTOM")) {
            requireAuthorizer(api, method, type.equals(COGNITO));
        } else {
            method.remove("authorizerId");
        }
    }

    private static void requireAuthorizer(Api api, ObjectNode method, boolean cognito) {
        var authorizer = api.authorizers().get(method.path("authorizerId").asString(""));
        if (authorizer == null || authorizer.path("type").asString("").equals(COGNITO) != cognito) {
            throw Refuse.badRequest(
                    "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");
        }
    }
}
