package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.execute.ResponseType;
import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** PutGatewayResponse, GetGatewayResponse, GetGatewayResponses, DeleteGatewayResponse. */
final class GatewayResponseOperations {

    private static final Pattern HEADER = Pattern.compile("gatewayresponse\\.header\\.[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private final Apis apis;

    GatewayResponseOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/restapis/{restapi_id}/gatewayresponses";
        var one = all + "/{response_type}";
        return List.of(
                new Route("GetGatewayResponses", "GET", all, this::list),
                new Route("PutGatewayResponse", "PUT", one, this::put),
                new Route("GetGatewayResponse", "GET", one, this::get),
                new Route("DeleteGatewayResponse", "DELETE", one, this::delete));
    }

    private static ResponseType type(RestCall call) {
        return ResponseType.named(call.path("response_type"))
                .orElseThrow(() ->
                        Refuse.badRequest("Invalid gateway response type specified: " + call.path("response_type")));
    }

    private WireResponse put(RestCall call) {
        return apis.in(call, api -> {
            var type = type(call);
            var input = call.body();
            var response = Json.object().put("responseType", type.name());
            var status = input.path("statusCode").asString("");
            if (!status.isEmpty() && !STATUS.matcher(status).matches()) {
                throw Refuse.badRequest("Invalid status code specified: " + status);
            }
            if (!status.isEmpty()) {
                response.put("statusCode", status);
            }
            input.path("responseParameters").propertyStream().forEach(parameter -> {
                if (!HEADER.matcher(parameter.getKey()).matches()) {
                    throw Refuse.badRequest("Invalid mapping expression specified: " + parameter.getKey());
                }
            });
            response.set("responseParameters", Json.object());
            response.set("responseTemplates", Json.object());
            Members.copy(input, response, List.of("responseParameters", "responseTemplates"));
            response.put("defaultResponse", false);
            api.gatewayResponses().put(type.name(), response);
            return WireResponse.json(201, response.toString());
        });
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> {
            var type = type(call);
            return WireResponse.json(200, shown(api, type).toString());
        });
    }

    private WireResponse list(RestCall call) {
        return apis.in(call, api -> {
            var all = new TreeMap<String, ResponseType>();
            for (var type : ResponseType.values()) {
                all.put(type.name(), type);
            }
            return Page.of(call, all, type -> shown(api, type));
        });
    }

    private static ObjectNode shown(Api api, ResponseType type) {
        var customised = api.gatewayResponses().get(type.name());
        if (customised != null) {
            return customised;
        }
        var response = Json.object().put("responseType", type.name());
        if (!type.isFallback()) {
            response.put("statusCode", String.valueOf(type.status()));
        }
        response.putObject("responseParameters");
        response.putObject("responseTemplates").put("application/json", ResponseType.DEFAULT_TEMPLATE);
        return response.put("defaultResponse", true);
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            if (api.gatewayResponses().remove(type(call).name()) == null) {
                throw Refuse.notFound("Gateway response type not defined on api");
            }
            return WireResponse.empty(202);
        });
    }
}
