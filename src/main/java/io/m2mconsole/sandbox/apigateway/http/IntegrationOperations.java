package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** CreateIntegration, GetIntegration, GetIntegrations, DeleteIntegration: Lambda functions, payload format 2.0. */
final class IntegrationOperations {

    private static final List<String> SETTABLE =
            List.of("description", "integrationUri", "integrationMethod", "timeoutInMillis", "credentialsArn");

    private final HttpApis apis;

    IntegrationOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/v2/apis/{apiId}/integrations";
        var one = all + "/{integrationId}";
        return List.of(
                new Route("CreateIntegration", "POST", all, this::create),
                new Route(
                        "GetIntegrations",
                        "GET",
                        all,
                        call -> apis.in(call, api -> Items.page(call, api.integrations()))),
                new Route(
                        "GetIntegration",
                        "GET",
                        one,
                        call -> apis.in(
                                call,
                                api -> WireResponse.json(200, of(api, call).toString()))),
                new Route("DeleteIntegration", "DELETE", one, this::delete));
    }

    private static ObjectNode of(HttpApi api, RestCall call) {
        return api.find(api.integrations(), "Integration", call.path("integrationId"));
    }

    private WireResponse create(RestCall call) {
        return apis.change(call, api -> {
            var input = call.body();
            var type = Input.oneOf(
                    input, "integrationType", "", List.of("AWS", "HTTP", "MOCK", "HTTP_PROXY", "AWS_PROXY"));
            if (!type.equals("AWS_PROXY")) {
                throw Input.badRequest("The sandbox offers AWS_PROXY on HTTP APIs, not " + type);
            }
            if (!Input.oneOf(input, "payloadFormatVersion", "", List.of("1.0", "2.0"))
                    .equals("2.0")) {
                throw Input.badRequest("The sandbox offers payload format 2.0 on HTTP APIs, not 1.0");
            }
            Input.required(input, "integrationUri");
            var id = Input.id(7);
            var integration = Json.object()
                    .put("integrationId", id)
                    .put("integrationType", type)
                    .put("connectionType", "INTERNET")
                    .put("payloadFormatVersion", "2.0")
                    .put("integrationMethod", "POST")
                    .put("timeoutInMillis", 30_000);
            Input.copy(input, integration, SETTABLE);
            api.integrations().put(id, integration);
            return WireResponse.json(201, integration.toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.change(call, api -> {
            of(api, call);
            var id = call.path("integrationId");
            if (api.routes().values().stream()
                    .anyMatch(route -> route.path("target").asString("").equals("integrations/" + id))) {
                throw Input.conflict("Cannot delete Integration '" + id + "' because it is referenced by a route.");
            }
            api.integrations().remove(id);
            return WireResponse.empty(204);
        });
    }
}
