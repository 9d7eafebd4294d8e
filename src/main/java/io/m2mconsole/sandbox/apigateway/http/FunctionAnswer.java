package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A function's answer in payload format 2.0: with a status code it is a response, without one it is the body itself. */
final class FunctionAnswer {

    private FunctionAnswer() {}

    static WireResponse read(String text) {
        try {
            var answer = Json.MAPPER.readTree(text);
            return answer.has("statusCode") ? response(answer) : WireResponse.json(200, text);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Refused.internal();
        }
    }

    private static WireResponse response(JsonNode answer) {
        var status = answer.path("statusCode").asInt(0);
        if (status < 100 || status > 599) {
            throw Refused.internal();
        }
        var once = new LinkedHashMap<String, String>();
        once.put("Content-Type", "text/plain;charset=UTF-8");
        answer.path("headers").propertyStream().forEach(header -> {
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                once.put("Content-Type", header.getValue().asString(""));
            } else if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                once.put(header.getKey(), header.getValue().asString(""));
            }
        });
        var cookies = Json.strings(answer, "cookies");
        var repeated = cookies.isEmpty() ? Map.<String, List<String>>of() : Map.of("Set-Cookie", cookies);
        return new WireResponse(status, once, repeated, body(answer));
    }

    private static byte[] body(JsonNode answer) {
        var body = answer.path("body");
        var text = body.isString() ? body.asString() : body.isMissingNode() || body.isNull() ? "" : body.toString();
        return answer.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
