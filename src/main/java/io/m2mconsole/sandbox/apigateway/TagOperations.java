package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** TagResource, UntagResource, GetTags, on REST APIs and stages. */
final class TagOperations {

    private static final Pattern ARN = Pattern.compile(
            "arn:aws[a-z-]*:apigateway:[a-z0-9-]+::/restapis/(?<api>[a-z0-9]+)(?:/stages/(?<stage>[\\w-]+))?");

    private final Apis apis;

    TagOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var path = "/tags/{resource_arn+}";
        return List.of(
                new Route("GetTags", "GET", path, this::get),
                new Route("TagResource", "PUT", path, this::tag),
                new Route("UntagResource", "DELETE", path, this::untag));
    }

    private WireResponse get(RestCall call) {
        return on(call, tagged -> {
            var tags = tagged.path("tags") instanceof ObjectNode some ? some : Json.object();
            return WireResponse.json(200, Json.object().set("tags", tags).toString());
        });
    }

    private WireResponse tag(RestCall call) {
        return on(call, tagged -> {
            var tags = tagged.withObjectProperty("tags");
            call.body()
                    .path("tags")
                    .propertyStream()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
            return WireResponse.empty(204);
        });
    }

    private WireResponse untag(RestCall call) {
        return on(call, tagged -> {
            tagged.withObjectProperty("tags")
                    .remove(call.request().queryParameters().getOrDefault("tagKeys", List.of()));
            return WireResponse.empty(204);
        });
    }

    private WireResponse on(RestCall call, Function<ObjectNode, WireResponse> work) {
        var arn = ARN.matcher(call.path("resource_arn"));
        if (!arn.matches()) {
            throw Refuse.badRequest("Invalid resource ARN specified: " + call.path("resource_arn"));
        }
        return apis.in(arn.group("api"), api -> {
            var stage = arn.group("stage");
            return work.apply(stage == null ? api.settings() : api.stage(stage));
        });
    }
}
