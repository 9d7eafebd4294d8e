package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** CreateRoute, GetRoute, GetRoutes, UpdateRoute, DeleteRoute. */
final class RouteOperations {

    private static final int MOST_SCOPES = 10;
    private static final Pattern KEY = Pattern.compile("\\$default|(ANY|GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD) /\\S*");
    private static final List<String> SETTABLE =
            List.of("routeKey", "authorizationType", "authorizerId", "authorizationScopes", "operationName", "target");

    private final HttpApis apis;

    RouteOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/v2/apis/{apiId}/routes";
        var one = all + "/{routeId}";
        return List.of(
                new Route("CreateRoute", "POST", all, this::create),
                new Route("GetRoutes", "GET", all, call -> apis.in(call, api -> Items.page(call, api.routes()))),
                new Route("GetRoute", "GET", one, this::get),
                new Route("UpdateRoute", "PATCH", one, this::update),
                new Route("DeleteRoute", "DELETE", one, this::delete));
    }

    private static ObjectNode of(HttpApi api, RestCall call) {
        return api.find(api.routes(), "Route", call.path("routeId"));
    }

    private WireResponse create(RestCall call) {
        return apis.change(call, api -> {
            var id = Input.id(7);
            var route = Json.object()
                    .put("routeId", id)
                    .put("apiKeyRequired", false)
                    .put("authorizationType", "NONE");
            Input.copy(call.body(), route, SETTABLE);
            check(api, route);
            api.routes().put(id, route);
            return WireResponse.json(201, route.toString());
        });
    }

    private static void check(HttpApi api, ObjectNode route) {
        var key = Input.required(route, "routeKey");
        if (!KEY.matcher(key).matches()) {
            throw Input.badRequest(
                    "The provided route key is not formatted properly for HTTP protocol. Format should be"
                            + " \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"");
        }
        if (api.routes().values().stream()
                .anyMatch(other -> other.path("routeKey").asString("").equals(key)
                        && !other.path("routeId").equals(route.path("routeId")))) {
            throw Input.conflict("Route with key " + key + " already exists for this API");
        }
        var scopes = Json.strings(route, "authorizationScopes");
        if (scopes.size() > MOST_SCOPES) {
            throw Input.badRequest("Authorization scopes cannot have more than " + MOST_SCOPES + " entries");
        }
        var type = Input.oneOf(route, "authorizationType", "NONE", List.of("NONE", "AWS_IAM", "CUSTOM", "JWT"));
        if (type.equals("JWT")) {
            api.find(api.authorizers(), "Authorizer", Input.required(route, "authorizerId"));
        } else if (!scopes.isEmpty()) {
            throw Input.badRequest("Authorization scopes can only be set for routes with a JWT authorizer");
        }
        var target = route.path("target").asString("");
        if (!target.isEmpty()) {
            api.find(api.integrations(), "Integration", target.substring(target.indexOf('/') + 1));
        }
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> WireResponse.json(200, of(api, call).toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.change(call, api -> {
            var changed = of(api, call).deepCopy();
            Input.copy(call.body(), changed, SETTABLE);
            if (!changed.path("authorizationType").asString("").equals("JWT")) {
                changed.remove("authorizerId");
            }
            check(api, changed);
            api.routes().put(call.path("routeId"), changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.change(call, api -> {
            of(api, call);
            api.routes().remove(call.path("routeId"));
            return WireResponse.empty(204);
        });
    }
}
