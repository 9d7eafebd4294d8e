package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Put, get and delete of method responses and integration responses. */
final class ResponseOperations {

    private static final String METHOD_RESPONSE = MethodOperations.PATH + "/responses/{status_code}";
    private static final String INTEGRATION_RESPONSE = IntegrationOperations.PATH + "/responses/{status_code}";
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private final Apis apis;

    ResponseOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(
                new Route("PutMethodResponse", "PUT", METHOD_RESPONSE, this::putMethodResponse),
                new Route(
                        "GetMethodResponse",
                        "GET",
                        METHOD_RESPONSE,
                        call -> apis.in(call, api -> {
                            return get(MethodOperations.of(api, call).path("methodResponses"), call);
                        })),
                new Route(
                        "DeleteMethodResponse",
                        "DELETE",
                        METHOD_RESPONSE,
                        call -> apis.in(call, api -> {
                            return delete(MethodOperations.of(api, call).path("methodResponses"), call);
                        })),
                new Route("PutIntegrationResponse", "PUT", INTEGRATION_RESPONSE, this::putIntegrationResponse),
                new Route(
                        "GetIntegrationResponse",
                        "GET",
                        INTEGRATION_RESPONSE,
                        call -> apis.in(call, api -> {
                            return get(IntegrationOperations.of(api, call).path("integrationResponses"), call);
                        })),
                new Route(
                        "DeleteIntegrationResponse",
                        "DELETE",
                        INTEGRATION_RESPONSE,
                        call -> apis.in(call, api -> {
                            return delete(IntegrationOperations.of(api, call).path("integrationResponses"), call);
                        })));
    }

    private WireResponse putMethodResponse(RestCall call) {
        return apis.in(call, api -> {
            var status = status(call);
            var responses = MethodOperations.of(api, call).withObjectProperty("methodResponses");
            if (responses.has(status)) {
                throw Refuse.conflict("Response already exists for this resource");
            }
            var response = Json.object().put("statusCode", status);
            Members.copy(call.body(), response, List.of("responseParameters", "responseModels"));
            responses.set(status, response);
            return WireResponse.json(201, response.toString());
        });
    }

    private WireResponse putIntegrationResponse(RestCall call) {
        return apis.in(call, api -> {
            var status = status(call);
            var integration = IntegrationOperations.of(api, call);
            var declared =
                    MethodOperations.of(api, call).path("methodResponses").path(status);
            if (declared.isMissingNode()) {
                throw Refuse.notFound("Invalid Response status code specified");
            }
            var input = call.body();
            checkParameters(input, declared);
            var response = Json.object().put("statusCode", status);
            Members.copy(
                    input,
                    response,
                    List.of("selectionPattern", "responseParameters", "responseTemplates", "contentHandling"));
            integration.withObjectProperty("integrationResponses").set(status, response);
            return WireResponse.json(201, response.toString());
        });
    }

    private static void checkParameters(ObjectNode input, JsonNode declared) {
        input.path("responseParameters").propertyStream().forEach(parameter -> {
            if (!declared.path("responseParameters").has(parameter.getKey())) {
                throw Refuse.badRequest("Invalid mapping expression specified: Validation Result: warnings : [],"
                        + " errors : [Invalid mapping expression parameter specified: " + parameter.getKey() + "]");
            }
        });
    }

    private static String status(RestCall call) {
        var status = call.path("status_code");
        if (!STATUS.matcher(status).matches()) {
            throw Refuse.badRequest("Invalid status code specified: " + status);
        }
        return status;
    }

    private static WireResponse get(JsonNode responses, RestCall call) {
        return WireResponse.json(200, existing(responses, call).toString());
    }

    private static WireResponse delete(JsonNode responses, RestCall call) {
        existing(responses, call);
        ((ObjectNode) responses).remove(call.path("status_code"));
        return WireResponse.empty(204);
    }

    private static JsonNode existing(JsonNode responses, RestCall call) {
        var response = responses.path(call.path("status_code"));
        if (response.isMissingNode()) {
            throw Refuse.notFound("Invalid Response status code specified");
        }
        return response;
    }
}
