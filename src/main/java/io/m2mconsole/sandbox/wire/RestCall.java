package io.m2mconsole.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A REST-JSON call: the template's path variables (decoded), the request, and its body as JSON when asked for. */
public record RestCall(Map<String, String> path, WireRequest request) {

    /** A path variable of the route's template. */
    public String path(String name) {
        var value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no path variable " + name);
        }
        return value;
    }

    public Optional<String> query(String name) {
        return request.queryParameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    public ObjectNode body() {
        return Json.parseObject(request.text());
    }
}
