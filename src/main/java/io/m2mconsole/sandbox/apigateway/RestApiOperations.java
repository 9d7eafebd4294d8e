package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Ids;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.apigateway.rest.Resource;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CreateRestApi, GetRestApi, GetRestApis, UpdateRestApi, DeleteRestApi. */
final class RestApiOperations {

    private static final List<String> OPTIONAL =
            List.of("description", "version", "binaryMediaTypes", "minimumCompressionSize", "policy", "tags");
    private static final List<String> REPLACEABLE = List.of(
            "name",
            "description",
            "version",
            "apiKeySource",
            "policy",
            "disableExecuteApiEndpoint",
            "binaryMediaTypes");
    private static final List<String> ENDPOINT_TYPES = List.of("EDGE", "REGIONAL", "PRIVATE");

    private final Apis apis;

    RestApiOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(
                new Route("CreateRestApi", "POST", "/restapis", this::create),
                new Route(
                        "GetRestApis", "GET", "/restapis", call -> Page.of(call, apis.all(), RestApiOperations::shown)),
                new Route("GetRestApi", "GET", "/restapis/{restapi_id}", this::get),
                new Route("UpdateRestApi", "PATCH", "/restapis/{restapi_id}", this::update),
                new Route("DeleteRestApi", "DELETE", "/restapis/{restapi_id}", this::delete));
    }

    private static ObjectNode shown(Api api) {
        synchronized (api) {
            return api.settings().deepCopy();
        }
    }

    private WireResponse create(RestCall call) {
        var input = call.body();
        if (input.hasNonNull("cloneFrom")) {
            throw Refuse.badRequest("The sandbox does not offer cloneFrom");
        }
        var root = Resource.root(Ids.ofTen());
        var id = Ids.ofTen();
        var settings = Json.object()
                .put("id", id)
                .put("name", Members.required(input, "name"))
                .put("createdDate", apis.now())
                .put("apiKeySource", Members.oneOf(input, "apiKeySource", "HEADER", List.of("HEADER", "AUTHORIZER")))
                .put(
                        "disableExecuteApiEndpoint",
                        input.path("disableExecuteApiEndpoint").asBoolean(false))
                .put("rootResourceId", root.id());
        settings.set("endpointConfiguration", endpointConfiguration(input));
        Members.copy(input, settings, OPTIONAL);
        apis.add(Api.with(id, settings, root));
        return WireResponse.json(201, settings.toString());
    }

    private static ObjectNode endpointConfiguration(ObjectNode input) {
        var types = Json.strings(input.path("endpointConfiguration"), "types");
        for (var type : types) {
            if (!ENDPOINT_TYPES.contains(type)) {
                throw Refuse.badRequest("Invalid EndpointTypes specified. Value must be one of " + ENDPOINT_TYPES);
            }
        }
        var configuration = Json.object();
        configuration.set("types", Json.strings(types.isEmpty() ? List.of("EDGE") : types));
        return configuration.put("ipAddressType", "ipv4");
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> WireResponse.json(200, api.settings().toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var changed = api.settings().deepCopy();
            Patch.of(call).forEach(patch -> apply(patch, changed));
            api.settings().setAll(changed);
            return WireResponse.json(200, api.settings().toString());
        });
    }

    private static void apply(Patch patch, ObjectNode settings) {
        var mediaType = patch.below("/binaryMediaTypes");
        if (mediaType.isPresent()) {
            ArrayNode types = Json.strings(Json.strings(settings, "binaryMediaTypes").stream()
                    .filter(type -> !type.equals(mediaType.get()))
                    .toList());
            settings.set("binaryMediaTypes", patch.removes() ? types : types.add(mediaType.get()));
        } else if (patch.replaces("disableExecuteApiEndpoint")) {
            settings.put("disableExecuteApiEndpoint", Members.bool(patch.value()));
        } else if (patch.replaces("name") && patch.value().isBlank()) {
            throw Refuse.badRequest("Invalid request input: name must be provided");
        } else if (REPLACEABLE.stream()
                .filter(member -> !member.equals("binaryMediaTypes"))
                .anyMatch(patch::replaces)) {
            settings.put(patch.path().substring(1), patch.value());
        } else {
            throw patch.invalid(REPLACEABLE);
        }
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            apis.remove(api.id());
            return WireResponse.empty(202);
        });
    }
}
