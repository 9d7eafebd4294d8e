package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A function's answer turned into HTTP; what does not have the form of a proxy response is refused as malformed. */
final class ProxyResponse {

    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");
    /** Headers that are the gateway's own; a function's are renamed, as AWS does it. */
    private static final Set<String> REMAPPED = Set.of(
            "connection",
            "content-length",
            "date",
            "host",
            "server",
            "transfer-encoding",
            "upgrade",
            "www-authenticate");

    private ProxyResponse() {}

    /** @throws Refusal 502 where it is malformed */
    static WireResponse read(String text, Invocation invocation) {
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode answer
                    && answer.propertyNames().stream().allMatch(MEMBERS::contains)) {
                return render(answer, invocation);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Malformed, as is everything else that leads to the end.
        }
        throw Refusal.badGateway();
    }

    private static WireResponse render(ObjectNode answer, Invocation invocation) {
        var headers = headers(answer);
        var once = new LinkedHashMap<String, String>();
        var repeated = new LinkedHashMap<String, List<String>>();
        once.put("Content-Type", "application/json");
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Content-Type")) {
                once.put("Content-Type", values.getLast());
            } else if (values.size() == 1) {
                once.put(name, values.getFirst());
            } else {
                repeated.put(name, values);
            }
        });
        return new WireResponse(status(answer), once, repeated, body(answer, invocation));
    }

    private static int status(ObjectNode answer) {
        var status = answer.has("statusCode") ? answer.path("statusCode") : answer.numberNode(200);
        var number = status.isString() ? Integer.parseInt(status.asString()) : status.isInt() ? status.asInt() : 0;
        if (number < 100 || number > 599) {
            throw Refusal.badGateway();
        }
        return number;
    }

    /** By name in any case; of both members, multiValueHeaders goes first and headers adds what it lacks. */
    private static Map<String, List<String>> headers(ObjectNode answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : object(answer, "multiValueHeaders").properties()) {
            var values = new ArrayList<String>();
            header.getValue().valueStream().forEach(value -> values.add(scalar(value)));
            if (!values.isEmpty()) {
                headers.put(allowed(header.getKey()), values);
            }
        }
        for (var header : object(answer, "headers").properties()) {
            headers.putIfAbsent(allowed(header.getKey()), List.of(scalar(header.getValue())));
        }
        return headers;
    }

    private static String allowed(String name) {
        return REMAPPED.contains(name.toLowerCase(Locale.ROOT)) ? "x-amzn-Remapped-" + name : name;
    }

    private static JsonNode object(ObjectNode answer, String member) {
        var value = answer.path(member);
        if (value.isObject() || value.isNull() || value.isMissingNode()) {
            return value;
        }
        throw Refusal.badGateway();
    }

    private static String scalar(JsonNode value) {
        if (!value.isValueNode()) {
            throw Refusal.badGateway();
        }
        return value.asString("");
    }

    private static byte[] body(ObjectNode answer, Invocation invocation) {
        var body = answer.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isString()) {
            throw Refusal.badGateway();
        }
        // Only where the API has binary media types is Base64 more than text.
        return answer.path("isBase64Encoded").asBoolean(false)
                        && MediaTypes.areBinary(
                                invocation.api(), invocation.request().header("Accept"))
                ? Base64.getDecoder().decode(body.asString())
                : body.asString().getBytes(StandardCharsets.UTF_8);
    }
}
