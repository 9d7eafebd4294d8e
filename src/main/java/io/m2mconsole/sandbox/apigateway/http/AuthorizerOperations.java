package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** CreateAuthorizer, GetAuthorizer, GetAuthorizers, UpdateAuthorizer, DeleteAuthorizer: those of type JWT. */
final class AuthorizerOperations {

    private static final List<String> SETTABLE = List.of("name", "identitySource", "jwtConfiguration");
    private static final Pattern SOURCE = Pattern.compile("\\$request\\.(header|querystring)\\.[A-Za-z0-9_-]+");

    private final HttpApis apis;

    AuthorizerOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/v2/apis/{apiId}/authorizers";
        var one = all + "/{authorizerId}";
        return List.of(
                new Route("CreateAuthorizer", "POST", all, this::create),
                new Route(
                        "GetAuthorizers",
                        "GET",
                        all,
                        call -> apis.in(call, api -> Items.page(call, api.authorizers()))),
                new Route("GetAuthorizer", "GET", one, this::get),
                new Route("UpdateAuthorizer", "PATCH", one, this::update),
                new Route("DeleteAuthorizer", "DELETE", one, this::delete));
    }

    private static ObjectNode of(HttpApi api, RestCall call) {
        return api.find(api.authorizers(), "Authorizer", call.path("authorizerId"));
    }

    private WireResponse create(RestCall call) {
        return apis.change(call, api -> {
            var input = call.body();
            if (!Input.oneOf(input, "authorizerType", "", List.of("REQUEST", "JWT"))
                    .equals("JWT")) {
                throw Input.badRequest("The sandbox offers JWT authorizers, not Lambda authorizers, on HTTP APIs");
            }
            var id = Input.id(6);
            var authorizer = Json.object().put("authorizerId", id).put("authorizerType", "JWT");
            Input.copy(input, authorizer, SETTABLE);
            check(api, authorizer);
            api.authorizers().put(id, authorizer);
            return WireResponse.json(201, authorizer.toString());
        });
    }

    private void check(HttpApi api, ObjectNode authorizer) {
        var name = Input.required(authorizer, "name");
        if (api.authorizers().values().stream()
                .anyMatch(other -> other.path("name").asString("").equals(name)
                        && !other.path("authorizerId").equals(authorizer.path("authorizerId")))) {
            throw Input.conflict("Authorizer with name " + name + " already exists for this API");
        }
        var source = Json.strings(authorizer, "identitySource");
        if (source.size() != 1 || !SOURCE.matcher(source.getFirst()).matches()) {
            throw Input.badRequest("Invalid identitySource specified. A JWT authorizer takes exactly one, such as"
                    + " $request.header.Authorization");
        }
        var jwt = authorizer.path("jwtConfiguration");
        Input.required(jwt, "issuer");
        if (Json.strings(jwt, "audience").isEmpty()) {
            throw Input.badRequest("Audience is a required parameter for JWT authorizers");
        }
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> WireResponse.json(200, of(api, call).toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.change(call, api -> {
            var changed = of(api, call).deepCopy();
            Input.copy(call.body(), changed, SETTABLE);
            check(api, changed);
            api.authorizers().put(call.path("authorizerId"), changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.change(call, api -> {
            of(api, call);
            var id = call.path("authorizerId");
            if (api.routes().values().stream()
                    .anyMatch(route -> route.path("authorizerId").asString("").equals(id))) {
                throw Input.conflict("Cannot delete Authorizer '" + id + "' because it is referenced by a route.");
            }
            api.authorizers().remove(id);
            return WireResponse.empty(204);
        });
    }
}
