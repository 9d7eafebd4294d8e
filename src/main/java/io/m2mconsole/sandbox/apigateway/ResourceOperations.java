package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Ids;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.apigateway.rest.Resource;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;

/** CreateResource, GetResource, GetResources, DeleteResource. */
final class ResourceOperations {

    private static final Pattern PATH_PART = Pattern.compile("[a-zA-Z0-9._\\-:]+|\\{[a-zA-Z0-9._\\-:]+\\+?}");

    private final Apis apis;

    ResourceOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var one = "/restapis/{restapi_id}/resources/{resource_id}";
        return List.of(
                new Route("GetResources", "GET", "/restapis/{restapi_id}/resources", this::list),
                new Route("CreateResource", "POST", one, this::create),
                new Route("GetResource", "GET", one, this::get),
                new Route("DeleteResource", "DELETE", one, this::delete));
    }

    private WireResponse list(RestCall call) {
        return apis.in(call, api -> Page.of(call, api.resources(), resource -> resource.document(embeds(call))));
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> {
            var resource = api.resource(call.path("resource_id"));
            return WireResponse.json(200, resource.document(embeds(call)).toString());
        });
    }

    private static boolean embeds(RestCall call) {
        return call.request().queryParameters().getOrDefault("embed", List.of()).contains("methods");
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            var parent = api.resource(call.path("resource_id"));
            var pathPart = Members.required(call.body(), "pathPart");
            checkPathPart(api, parent, pathPart);
            var resource = parent.child(Ids.ofSix(), pathPart);
            api.resources().put(resource.id(), resource);
            return WireResponse.json(201, resource.document(false).toString());
        });
    }

    private static void checkPathPart(Api api, Resource parent, String pathPart) {
        if (!PATH_PART.matcher(pathPart).matches()) {
            throw Refuse.badRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and"
                    + " curly braces at the beginning and the end.");
        }
        if (parent.pathPart().endsWith("+}")) {
            throw Refuse.badRequest("Cannot create a child of a resource with a greedy path variable.");
        }
        for (var sibling : api.resources().values()) {
            if (!sibling.parentId().equals(parent.id())) {
                continue;
            }
            if (sibling.pathPart().equals(pathPart)) {
                throw Refuse.conflict("Another resource with the same parent already has this name: " + pathPart);
            }
            // A greedy variable and a plain one may stand side by side, two of a kind may not.
            if (isVariable(pathPart)
                    && isVariable(sibling.pathPart())
                    && pathPart.endsWith("+}") == sibling.pathPart().endsWith("+}")) {
                throw Refuse.badRequest("A sibling (" + sibling.pathPart()
                        + ") of this resource already has a variable path part -- only one is allowed");
            }
        }
    }

    private static boolean isVariable(String pathPart) {
        return pathPart.startsWith("{");
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            var resource = api.resource(call.path("resource_id"));
            if (resource.parentId().isEmpty()) {
                throw Refuse.badRequest("Root resource cannot be deleted");
            }
            remove(api, resource.id());
            return WireResponse.empty(202);
        });
    }

    private static void remove(Api api, String id) {
        api.resources().remove(id);
        List.copyOf(api.resources().values()).stream()
                .filter(child -> child.parentId().equals(id))
                .forEach(child -> remove(api, child.id()));
    }
}
