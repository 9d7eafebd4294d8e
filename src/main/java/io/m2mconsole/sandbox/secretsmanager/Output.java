package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of answers. */
final class Output {

    private Output() {}

    static ObjectNode names(Secret secret) {
        return Json.object().put("ARN", secret.arn()).put("Name", secret.name());
    }

    static ObjectNode version(Secret secret, Version version) {
        var output = names(secret).put("VersionId", version.id());
        output.set("VersionStages", Json.strings(version.stages()));
        return output;
    }

    /** Everything about a secret but its value; {@code versions} is what the operation calls the labels of versions. */
    static ObjectNode description(Secret secret, String versions) {
        var output = names(secret);
        secret.description().ifPresent(text -> output.put("Description", text));
        secret.kmsKey().ifPresent(key -> output.put("KmsKeyId", key));
        output.set("LastChangedDate", time(secret.changed()));
        secret.accessed().ifPresent(day -> output.set("LastAccessedDate", time(day)));
        secret.deletion().ifPresent(end -> output.set("DeletedDate", time(end)));
        output.set("Tags", tags(secret.tags()));
        var labels = Json.object();
        secret.versions().all().stream()
                .filter(version -> !version.stages().isEmpty())
                .forEach(version -> labels.set(version.id(), Json.strings(version.stages())));
        if (!labels.isEmpty()) {
            output.set(versions, labels);
        }
        output.set("CreatedDate", time(secret.created()));
        return output;
    }

    /** Epoch seconds with milliseconds. */
    static JsonNode time(Instant instant) {
        return DecimalNode.valueOf(BigDecimal.valueOf(instant.toEpochMilli(), 3));
    }

    private static ArrayNode tags(Map<String, String> tags) {
        return Json.array(tags.entrySet().stream()
                .map(tag -> Json.object().put("Key", tag.getKey()).put("Value", tag.getValue()))
                .toList());
    }
}
