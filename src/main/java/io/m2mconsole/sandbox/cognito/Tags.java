package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Refusal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Tags of a pool: at most 50, keys up to 128 and values up to 256 characters. */
final class Tags {

    private static final int MOST = 50;

    private Tags() {}

    static Map<String, String> of(JsonNode object) {
        var tags = new TreeMap<String, String>();
        object.properties().forEach(tag -> {
            var value = tag.getValue().asString("");
            if (tag.getKey().isEmpty() || tag.getKey().length() > 128 || value.length() > 256) {
                throw Refusal.invalid("Tag keys have 1 to 128 characters and tag values at most 256.");
            }
            tags.put(tag.getKey(), value);
        });
        return limited(tags);
    }

    static Map<String, String> limited(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw Refusal.invalid("A user pool can have at most " + MOST + " tags.");
        }
        return tags;
    }
}
