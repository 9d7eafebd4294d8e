package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/** A page of a list of version 2: {@code {"items":[…],"nextToken":…}}. */
final class Items {

    private static final int LARGEST = 500;
    private static final int USUAL = 25;

    private Items() {}

    /** @param all by the key that orders them, which the token names */
    static WireResponse page(RestCall call, SortedMap<String, ObjectNode> all) {
        var rest = call.query("nextToken")
                .map(token -> all.tailMap(decode(token) + "\0"))
                .orElse(all);
        var limit = limit(call);
        var page = Json.object();
        page.set("items", Json.array(rest.values().stream().limit(limit).toList()));
        if (rest.size() > limit) {
            var last = rest.keySet().stream().skip(limit - 1L).findFirst().orElseThrow();
            page.put("nextToken", Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
        }
        return WireResponse.json(200, page.toString());
    }

    private static int limit(RestCall call) {
        try {
            var limit = call.query("maxResults").map(Integer::parseInt).orElse(USUAL);
            if (limit > 0) {
                return Math.min(limit, LARGEST);
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, which is the same for words and for zero.
        }
        throw Input.badRequest("Invalid maxResults specified");
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Input.badRequest("Invalid nextToken specified");
        }
    }
}
