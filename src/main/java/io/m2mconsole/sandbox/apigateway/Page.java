package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A page of a list: {@code {"item":[…],"position":…}}, 25 entries by default and 500 at most. */
final class Page {

    private static final int DEFAULT_LIMIT = 25;
    private static final int LARGEST_LIMIT = 500;

    private Page() {}

    /** @param all by the key that orders them, which the position names; so deletions between two pages skip nothing */
    static <T> WireResponse of(RestCall call, SortedMap<String, T> all, Function<T, JsonNode> shown) {
        var limit = limit(call);
        var rest = call.query("position")
                .map(position -> all.tailMap(decode(position) + "\0"))
                .orElse(all);
        var page = Json.object();
        page.set(
                "item",
                Json.array(rest.values().stream().limit(limit).map(shown).toList()));
        if (rest.size() > limit) {
            var last = rest.keySet().stream().skip(limit - 1L).findFirst().orElseThrow();
            page.put("position", encode(last));
        }
        return WireResponse.json(200, page.toString());
    }

    private static int limit(RestCall call) {
        try {
            var limit = call.query("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
            if (limit > 0) {
                return Math.min(limit, LARGEST_LIMIT);
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, which is the same for words and for zero.
        }
        throw Refuse.badRequest("Invalid limit specified");
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String position) {
        try {
            return new String(Base64.getUrlDecoder().decode(position), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refuse.badRequest("Invalid position parameter specified");
        }
    }
}
