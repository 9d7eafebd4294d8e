package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** CreateApi, GetApi, GetApis, UpdateApi, DeleteApi. */
final class ApiOperations {

    private static final List<String> SETTABLE =
            List.of("name", "description", "version", "disableExecuteApiEndpoint", "corsConfiguration", "tags");

    private final HttpApis apis;

    ApiOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var one = "/v2/apis/{apiId}";
        return List.of(
                new Route("CreateApi", "POST", "/v2/apis", this::create),
                new Route("GetApis", "GET", "/v2/apis", this::list),
                new Route("GetApi", "GET", one, call -> apis.in(call, ApiOperations::shown)),
                new Route("UpdateApi", "PATCH", one, this::update),
                new Route("DeleteApi", "DELETE", one, this::delete));
    }

    private WireResponse create(RestCall call) {
        var input = call.body();
        if (!Input.oneOf(input, "protocolType", "", List.of("HTTP", "WEBSOCKET"))
                .equals("HTTP")) {
            throw Input.badRequest("The sandbox offers HTTP APIs, not WebSocket APIs");
        }
        if (input.hasNonNull("target") || input.hasNonNull("routeKey")) {
            throw Input.badRequest(
                    "The sandbox does not offer quick create: create integration and route by themselves");
        }
        var id = Input.id(10);
        var settings = Json.object()
                .put("apiId", id)
                .put("name", Input.required(input, "name"))
                .put("protocolType", "HTTP")
                .put("routeSelectionExpression", "$request.method $request.path")
                .put("apiKeySelectionExpression", "$request.header.x-api-key")
                .put("apiEndpoint", apis.realm().url() + "/_aws/execute-api/" + id)
                .put("createdDate", apis.now())
                .put("disableExecuteApiEndpoint", false)
                .put("ipAddressType", "ipv4");
        Input.copy(input, settings, SETTABLE);
        apis.add(HttpApi.with(id, settings));
        return WireResponse.json(201, settings.toString());
    }

    private WireResponse list(RestCall call) {
        var shown = new TreeMap<String, ObjectNode>();
        apis.all().forEach((id, api) -> {
            synchronized (api) {
                shown.put(id, api.settings().deepCopy());
            }
        });
        return Items.page(call, shown);
    }

    private static WireResponse shown(HttpApi api) {
        return WireResponse.json(200, api.settings().toString());
    }

    private WireResponse update(RestCall call) {
        return apis.change(call, api -> {
            Input.copy(call.body(), api.settings(), SETTABLE);
            return shown(api);
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            apis.remove(api.id());
            return WireResponse.empty(204);
        });
    }
}
