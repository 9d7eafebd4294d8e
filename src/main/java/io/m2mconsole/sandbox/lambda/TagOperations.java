package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;

/** TagResource, UntagResource, ListTags, on functions. */
final class TagOperations {

    static final String ROOT = "/2017-03-31";
    private static final String PATH = ROOT + "/tags/{Resource}";

    private final Functions functions;

    TagOperations(Functions functions) {
        this.functions = functions;
    }

    List<Route> routes() {
        return List.of(
                new Route("TagResource", "POST", PATH, this::tag),
                new Route("UntagResource", "DELETE", PATH, this::untag),
                new Route("ListTags", "GET", PATH, this::list));
    }

    private WireResponse tag(RestCall call) {
        var tags = functions.get(call.path("Resource")).tags();
        call.body()
                .path("Tags")
                .propertyStream()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
        return WireResponse.empty(204);
    }

    private WireResponse untag(RestCall call) {
        var gone = call.request().queryParameters().getOrDefault("tagKeys", List.of());
        functions.get(call.path("Resource")).tags().keySet().removeAll(gone);
        return WireResponse.empty(204);
    }

    private WireResponse list(RestCall call) {
        var tags = Json.object();
        functions.get(call.path("Resource")).tags().forEach(tags::put);
        return WireResponse.json(200, Json.object().set("Tags", tags).toString());
    }
}
