package io.m2mconsole.editing;

import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change as texts, to be kept until somebody approves it. */
final class ChangeText {

    private ChangeText() {}

    static Map<String, String> write(Change change) {
        var texts = new HashMap<String, String>();
        texts.put("granted", scopes(change.granted()));
        texts.put("withdrawn", scopes(change.withdrawn()));
        put(texts, "name", change.name());
        put(texts, "tokenLifetime", change.tokenLifetime());
        put(texts, "revocation", change.revocation());
        put(texts, "oauth", change.oauth());
        put(texts, "clientToken", change.clientToken());
        return texts;
    }

    static Change read(Map<String, String> texts) {
        return new Change(
                find(texts, "name").map(ClientName::new).orElse(null),
                scopes(texts.getOrDefault("granted", "")),
                scopes(texts.getOrDefault("withdrawn", "")),
                find(texts, "tokenLifetime").map(Duration::parse).orElse(null),
                find(texts, "revocation").map(Boolean::valueOf).orElse(null),
                find(texts, "oauth").map(Boolean::valueOf).orElse(null),
                find(texts, "clientToken").map(Boolean::valueOf).orElse(null));
    }

    private static void put(Map<String, String> texts, String key, @Nullable Object value) {
        if (value != null) {
            texts.put(key, value.toString());
        }
    }

    private static Optional<String> find(Map<String, String> texts, String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private static String scopes(Set<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" "));
    }

    private static Set<ScopeName> scopes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(scope -> !scope.isEmpty())
                .map(ScopeName::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
