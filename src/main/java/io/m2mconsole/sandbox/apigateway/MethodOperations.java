package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** PutMethod, GetMethod, UpdateMethod, DeleteMethod. */
final class MethodOperations {

    static final String PATH = "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}";

    private static final List<String> VERBS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY");
    private static final List<String> OPTIONAL = List.of(
            "authorizerId",
            "operationName",
            "requestParameters",
            "requestModels",
            "requestValidatorId",
            "authorizationScopes");
    private static final List<String> PATCHABLE = List.of(
            "authorizationType",
            "authorizerId",
            "authorizationScopes",
            "apiKeyRequired",
            "operationName",
            "requestParameters",
            "requestModels",
            "requestValidatorId");

    private final Apis apis;

    MethodOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(
                new Route("PutMethod", "PUT", PATH, this::put),
                new Route("GetMethod", "GET", PATH, this::get),
                new Route("UpdateMethod", "PATCH", PATH, this::update),
                new Route("DeleteMethod", "DELETE", PATH, this::delete));
    }

    /** The method that a path names. */
    static ObjectNode of(Api api, RestCall call) {
        return api.resource(call.path("resource_id")).method(call.path("http_method"));
    }

    private WireResponse put(RestCall call) {
        return apis.in(call, api -> {
            var resource = api.resource(call.path("resource_id"));
            var verb = call.path("http_method");
            if (!VERBS.contains(verb)) {
                throw Refuse.badRequest(
                        "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
            }
            if (resource.methods().containsKey(verb)) {
                throw Refuse.conflict("Method already exists for this resource");
            }
            var input = call.body();
            var method = Json.object()
                    .put("httpMethod", verb)
                    .put("authorizationType", Members.required(input, "authorizationType"))
                    .put("apiKeyRequired", input.path("apiKeyRequired").asBoolean(false));
            Members.copy(input, method, OPTIONAL);
            MethodAuthorization.settle(api, method);
            resource.methods().put(verb, method);
            return WireResponse.json(201, method.toString());
        });
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> WireResponse.json(200, of(api, call).toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var changed = of(api, call).deepCopy();
            Patch.of(call).forEach(patch -> apply(patch, changed));
            MethodAuthorization.settle(api, changed);
            api.resource(call.path("resource_id")).methods().put(call.path("http_method"), changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private static void apply(Patch patch, ObjectNode method) {
        if (patch.path().equals("/authorizationScopes") && !patch.op().equals("replace")) {
            var scopes = new ArrayList<>(Json.strings(method, "authorizationScopes"));
            scopes.remove(patch.value());
            if (!patch.removes()) {
                scopes.add(patch.value());
            }
            method.set("authorizationScopes", Json.strings(scopes));
        } else if (patch.replaces("apiKeyRequired")) {
            method.put("apiKeyRequired", Members.bool(patch.value()));
        } else if (patch.below("/requestParameters").isPresent()) {
            applyToMap(patch, method, "requestParameters");
        } else if (patch.below("/requestModels").isPresent()) {
            applyToMap(patch, method, "requestModels");
        } else if (List.of("authorizationType", "authorizerId", "operationName", "requestValidatorId").stream()
                .anyMatch(patch::replaces)) {
            method.put(patch.path().substring(1), patch.value());
        } else {
            throw patch.invalid(PATCHABLE);
        }
    }

    private static void applyToMap(Patch patch, ObjectNode method, String member) {
        var map = method.withObjectProperty(member);
        var key = patch.below("/" + member).orElseThrow();
        if (patch.removes()) {
            map.remove(key);
        } else if (member.equals("requestParameters")) {
            map.put(key, Members.bool(patch.value()));
        } else {
            map.put(key, patch.value());
        }
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            of(api, call);
            api.resource(call.path("resource_id")).methods().remove(call.path("http_method"));
            return WireResponse.empty(204);
        });
    }
}
