package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tags on secrets: 50 at most, keys of 128 characters, values of 256. */
final class Tags {

    private static final int MOST = 50;

    private final Vault vault;

    Tags(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of("TagResource", this::tag, "UntagResource", this::untag);
    }

    private JsonNode tag(JsonNode input) {
        var secret = vault.find(input).living();
        if (input.path("Tags").isMissingNode()) {
            throw Refusal.constraint("tags", "not be null");
        }
        var tags = new LinkedHashMap<>(secret.tags());
        tags.putAll(read(input));
        if (tags.size() > MOST) {
            throw tooMany();
        }
        secret.tags().putAll(tags);
        secret.touch(vault.now());
        return Json.object();
    }

    private JsonNode untag(JsonNode input) {
        var secret = vault.find(input).living();
        secret.tags().keySet().removeAll(Json.strings(input, "TagKeys"));
        secret.touch(vault.now());
        return Json.object();
    }

    /** The tags in a request; empty where it brings none. */
    static Map<String, String> read(JsonNode input) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : input.path("Tags")) {
            var key = Input.atMost(128, tag, "Key").orElse("");
            var value = Input.atMost(256, tag, "Value").orElse("");
            if (key.isEmpty()) {
                throw Refusal.constraint("tags.member.key", "have length greater than or equal to 1");
            }
            if (key.startsWith("aws:")) {
                throw Refusal.parameter("aws: prefixed tag key names are not allowed for external use.");
            }
            if (tags.put(key, value) != null) {
                throw Refusal.parameter("Duplicate tag keys found: " + key);
            }
        }
        if (tags.size() > MOST) {
            throw tooMany();
        }
        return tags;
    }

    private static RuntimeException tooMany() {
        return Refusal.parameter("A secret can have at most " + MOST + " tags.");
    }
}
