package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One filter of a list: any of its values must be a prefix; a leading {@code !} turns a value round. */
record Filter(String key, List<String> values) {

    private static final Set<String> KEYS =
            Set.of("description", "name", "tag-key", "tag-value", "primary-region", "owning-service", "all");

    static List<Filter> in(JsonNode input) {
        return input.path("Filters")
                .valueStream()
                .map(filter -> new Filter(filter.path("Key").asString(""), Json.strings(filter, "Values")).checked())
                .toList();
    }

    private Filter checked() {
        if (!KEYS.contains(key)) {
            throw Refusal.constraint("filters.member.key", "satisfy enum value set: " + List.copyOf(KEYS));
        }
        if (values.isEmpty() || values.size() > 10) {
            throw Refusal.parameter("A filter takes 1 to 10 values.");
        }
        return this;
    }

    boolean admits(Secret secret) {
        return values.stream()
                .anyMatch(
                        value -> value.startsWith("!") ? !matches(secret, value.substring(1)) : matches(secret, value));
    }

    private boolean matches(Secret secret, String value) {
        return switch (key) {
            case "name" -> secret.name().startsWith(value);
            case "tag-key" -> secret.tags().keySet().stream().anyMatch(tag -> tag.startsWith(value));
            case "tag-value" -> secret.tags().values().stream().anyMatch(tag -> tag.startsWith(value));
            case "description" -> startsLike(secret.description().orElse(""), value);
            case "all" -> Stream.of(value.split("[\\s/_+=.@-]+")).allMatch(word -> anywhere(secret, word));
            // Nothing is replicated here, and no other service owns a secret.
            default -> false;
        };
    }

    private static boolean anywhere(Secret secret, String word) {
        return Stream.of(
                        Stream.of(secret.name(), secret.description().orElse("")),
                        secret.tags().keySet().stream(),
                        secret.tags().values().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.split("[\\s/_+=.@-]+")))
                .anyMatch(part -> startsLike(part, word));
    }

    private static boolean startsLike(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
}
