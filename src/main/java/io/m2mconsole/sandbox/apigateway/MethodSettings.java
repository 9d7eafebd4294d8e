package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Patches of a stage's method settings: {@code /<resource path>/<verb>/<group>/<setting>}, where all methods are {@code
 * /*&#47;*} and slashes of a resource path are written {@code ~1}. They are kept and shown; the sandbox does not
 * throttle, cache or log by them.
 */
final class MethodSettings {

    private static final Pattern PATH =
            Pattern.compile("/(?<resource>[^/]+)/(?<verb>[A-Z]+|\\*)(?:/(?<setting>\\w+/\\w+))?");

    private MethodSettings() {}

    /** Whether the patch was one of a method setting, and is applied. */
    static boolean apply(Patch patch, ObjectNode stage) {
        var path = PATH.matcher(patch.path());
        if (!path.matches()) {
            return false;
        }
        var resource = Patch.unescape(path.group("resource"));
        var key = (resource.startsWith("/") ? resource.substring(1) : resource) + "/" + path.group("verb");
        var settings = stage.withObjectProperty("methodSettings");
        var setting = path.group("setting");
        if (setting == null) {
            return patch.removes() && settings.remove(key) != null;
        }
        var member = member(setting);
        if (member.isEmpty()) {
            return false;
        }
        if (!settings.has(key)) {
            settings.set(key, defaults());
        }
        apply(patch, settings.withObjectProperty(key), member.get());
        return true;
    }

    private static void apply(Patch patch, ObjectNode settings, String member) {
        if (!patch.removes()) {
            put(settings, member, patch.value());
        } else if (defaults().has(member)) {
            settings.set(member, defaults().path(member));
        } else {
            settings.remove(member);
        }
    }

    private static Optional<String> member(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "metrics/enabled" -> "metricsEnabled";
                    case "logging/loglevel" -> "loggingLevel";
                    case "logging/dataTrace" -> "dataTraceEnabled";
                    case "throttling/burstLimit" -> "throttlingBurstLimit";
                    case "throttling/rateLimit" -> "throttlingRateLimit";
                    case "caching/enabled" -> "cachingEnabled";
                    case "caching/ttlInSeconds" -> "cacheTtlInSeconds";
                    case "caching/dataEncrypted" -> "cacheDataEncrypted";
                    default -> null;
                });
    }

    private static void put(ObjectNode settings, String member, String value) {
        try {
            switch (member) {
                case "loggingLevel" -> settings.put(member, value);
                case "throttlingRateLimit" -> settings.put(member, Double.parseDouble(value));
                case "throttlingBurstLimit", "cacheTtlInSeconds" -> settings.put(member, Integer.parseInt(value));
                default -> settings.put(member, Members.bool(value));
            }
        } catch (NumberFormatException e) {
            throw Refuse.badRequest("Invalid number specified: " + value);
        }
    }

    /** What AWS shows for a method once any of its settings is set. */
    private static ObjectNode defaults() {
        return Json.object()
                .put("metricsEnabled", false)
                .put("dataTraceEnabled", false)
                .put("throttlingBurstLimit", 5000)
                .put("throttlingRateLimit", 10000.0)
                .put("cachingEnabled", false)
                .put("cacheTtlInSeconds", 300)
                .put("cacheDataEncrypted", false)
                .put("requireAuthorizationForCacheControl", true)
                .put("unauthorizedCacheControlHeaderStrategy", "SUCCEED_WITH_RESPONSE_HEADER");
    }
}
