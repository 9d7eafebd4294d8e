package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A stage's variables and method settings, as patches of the stage. */
final class StageSettings {

    private static final Map<String, String> SETTINGS = Map.of(
            "ThrottlingRateLimit", "throttling/rateLimit",
            "ThrottlingBurstLimit", "throttling/burstLimit",
            "LoggingLevel", "logging/loglevel",
            "DataTraceEnabled", "logging/dataTrace",
            "MetricsEnabled", "metrics/enabled",
            "CachingEnabled", "caching/enabled",
            "CacheTtlInSeconds", "caching/ttlInSeconds",
            "CacheDataEncrypted", "caching/dataEncrypted");

    private StageSettings() {}

    static Patches changes(JsonNode before, JsonNode after, Patches patches) {
        var old = all(before);
        var wanted = all(after);
        wanted.forEach((path, value) -> {
            if (!value.equals(old.get(path))) {
                patches.add("replace", path, value);
            }
        });
        old.keySet().stream().filter(path -> !wanted.containsKey(path)).forEach(patches::remove);
        return patches;
    }

    /** Values by the path of their patch. */
    private static Map<String, String> all(JsonNode properties) {
        var values = new LinkedHashMap<String, String>();
        for (var setting : properties.path("MethodSettings")) {
            var resource = setting.path("ResourcePath").asString("/*");
            // Inside a patch path a resource's path is one segment.
            var segment =
                    resource.equals("/*") ? "*" : resource.replace("~", "~0").replace("/", "~1");
            var prefix = "/" + segment + "/" + setting.path("HttpMethod").asString("*") + "/";
            setting.propertyStream().forEach(entry -> {
                if (!entry.getKey().equals("ResourcePath") && !entry.getKey().equals("HttpMethod")) {
                    values.put(prefix + name(entry.getKey()), entry.getValue().asString(""));
                }
            });
        }
        properties
                .path("Variables")
                .propertyStream()
                .forEach(entry -> values.put(
                        "/variables/" + entry.getKey(), entry.getValue().asString("")));
        return values;
    }

    private static String name(String setting) {
        var name = SETTINGS.get(setting);
        if (name == null) {
            throw new AwsFault("InvalidRequest", "Encountered unsupported property MethodSettings." + setting, 400);
        }
        return name;
    }
}
