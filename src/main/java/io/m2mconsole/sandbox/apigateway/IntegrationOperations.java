package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** PutIntegration, GetIntegration, DeleteIntegration; types MOCK and AWS_PROXY with a Lambda function. */
final class IntegrationOperations {

    static final String PATH = MethodOperations.PATH + "/integration";

    private static final Pattern LAMBDA_URI =
            Pattern.compile("arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/.+/invocations");
    private static final List<String> OPTIONAL =
            List.of("uri", "credentials", "requestParameters", "requestTemplates", "contentHandling", "connectionType");

    private final Apis apis;

    IntegrationOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(
                new Route("PutIntegration", "PUT", PATH, this::put),
                new Route("GetIntegration", "GET", PATH, this::get),
                new Route("DeleteIntegration", "DELETE", PATH, this::delete));
    }

    /** The integration of the method that a path names. */
    static ObjectNode of(Api api, RestCall call) {
        if (MethodOperations.of(api, call).path("methodIntegration") instanceof ObjectNode integration) {
            return integration;
        }
        throw Refuse.notFound("Invalid Integration identifier specified");
    }

    private WireResponse put(RestCall call) {
        return apis.in(call, api -> {
            var method = MethodOperations.of(api, call);
            var integration = integration(call.body(), call.path("resource_id"));
            method.set("methodIntegration", integration);
            return WireResponse.json(201, integration.toString());
        });
    }

    private static ObjectNode integration(ObjectNode input, String resourceId) {
        var type = Members.required(input, "type");
        var integration = Json.object().put("type", type);
        switch (type) {
            case "MOCK" -> {}
            case "AWS_PROXY" -> {
                if (!LAMBDA_URI.matcher(input.path("uri").asString("")).matches()) {
                    throw Refuse.badRequest(
                            "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.");
                }
                integration.put("httpMethod", Members.required(input, "httpMethod"));
            }
            default ->
                throw Refuse.badRequest("The sandbox offers integrations of the types MOCK and AWS_PROXY, not " + type);
        }
        integration
                .put(
                        "passthroughBehavior",
                        Members.oneOf(
                                input,
                                "passthroughBehavior",
                                "WHEN_NO_MATCH",
                                List.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER")))
                .put("timeoutInMillis", timeout(input))
                .put("cacheNamespace", resourceId);
        integration.set("cacheKeyParameters", Json.strings(List.of()));
        Members.copy(input, integration, OPTIONAL);
        return integration;
    }

    private static int timeout(ObjectNode input) {
        var millis = input.path("timeoutInMillis").asInt(29_000);
        if (millis < 50 || millis > 29_000) {
            throw Refuse.badRequest("Timeout should be between 50 ms and 29000 ms");
        }
        return millis;
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> WireResponse.json(200, of(api, call).toString()));
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            of(api, call);
            MethodOperations.of(api, call).remove("methodIntegration");
            return WireResponse.empty(204);
        });
    }
}
