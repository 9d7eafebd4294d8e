package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The event of a Lambda proxy integration, format 1.0. What there is none of is null. */
final class ProxyEvent {

    private ProxyEvent() {}

    static ObjectNode of(Realm realm, Invocation invocation) {
        var request = invocation.request();
        var headers = request.headers().entrySet().stream()
                .collect(Collectors.toMap(entry -> headerName(entry.getKey()), Map.Entry::getValue));
        var query = request.queryParameters();
        var event = Json.object()
                .put("resource", invocation.resource().path())
                .put("path", invocation.path())
                .put("httpMethod", request.method());
        event.set("headers", last(headers));
        event.set("multiValueHeaders", all(headers));
        event.set("queryStringParameters", last(query));
        event.set("multiValueQueryStringParameters", all(query));
        event.set("pathParameters", strings(invocation.parameters()));
        event.set("stageVariables", strings(invocation.stage().variables()));
        event.set("requestContext", RequestContext.of(realm, invocation));
        var binary = MediaTypes.areBinary(invocation.api(), request.header("Content-Type"));
        if (request.body().length == 0) {
            event.putNull("body");
        } else {
            event.put("body", binary ? Base64.getEncoder().encodeToString(request.body()) : request.text());
        }
        return event.put("isBase64Encoded", binary && request.body().length > 0);
    }

    /** The usual spelling: names arrive in lower case, and handlers that look for {@code Authorization} are many. */
    private static String headerName(String name) {
        return Stream.of(name.split("-", -1))
                .map(part -> part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("-"));
    }

    private static JsonNode last(Map<String, List<String>> values) {
        var object = Json.object();
        values.forEach((name, some) -> object.put(name, some.getLast()));
        return orNull(object);
    }

    private static JsonNode all(Map<String, List<String>> values) {
        var object = Json.object();
        values.forEach((name, some) -> object.set(name, Json.strings(some)));
        return orNull(object);
    }

    private static JsonNode strings(Map<String, String> values) {
        var object = Json.object();
        values.forEach(object::put);
        return orNull(object);
    }

    private static JsonNode orNull(ObjectNode object) {
        return object.isEmpty() ? object.nullNode() : object;
    }
}
