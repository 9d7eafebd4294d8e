package io.m2mconsole.sandbox.apigateway.tokens;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Claims as the gateway gives them to its backends: all strings, expiry and issue as dates, lists joined by commas. */
final class Claims {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Claims() {}

    static Map<String, String> asStrings(JsonNode payload) {
        var claims = new LinkedHashMap<String, String>();
        payload.propertyStream().forEach(claim -> claims.put(claim.getKey(), text(claim.getKey(), claim.getValue())));
        return Map.copyOf(claims);
    }

    private static String text(String name, JsonNode value) {
        if (value.isNumber() && (name.equals("exp") || name.equals("iat"))) {
            return DATE.format(Instant.ofEpochSecond(value.asLong()));
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> one.asString("")).collect(Collectors.joining(","));
        }
        return value.isObject() ? value.toString() : value.asString("");
    }
}
