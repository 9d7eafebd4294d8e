package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list, ordered by key, so that what comes and goes between two pages neither repeats nor hides the rest.
 *
 * @param list what is listed, such as the operation and the pool: a token is good for its own list only
 * @param token the token of the page before, empty for the first page
 */
record Page(String list, int size, String token) {

    static Page of(String list, JsonNode input, int largest) {
        return new Page(
                list,
                input.path("MaxResults").asInt(largest),
                input.path("NextToken").asString(""));
    }

    /** An output with the page's elements under {@code member}, and NextToken where more follow. */
    <T> ObjectNode output(String member, NavigableMap<String, T> all, Function<T, ? extends JsonNode> shape) {
        var rest = token.isEmpty() ? all : all.tailMap(after(), false);
        var output = Json.object();
        var array = output.putArray(member);
        for (var entry : rest.entrySet()) {
            array.add(shape.apply(entry.getValue()));
            if (array.size() == size) {
                if (all.higherKey(entry.getKey()) != null) {
                    output.put("NextToken", encode(entry.getKey()));
                }
                break;
            }
        }
        return output;
    }

    private String encode(String key) {
        return Base64.getUrlEncoder().encodeToString((list + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    private String after() {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(list + "\n")) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("Invalid pagination token.");
        }
        throw Refusal.invalid("Invalid pagination token.");
    }
}
