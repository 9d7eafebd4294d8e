package io.m2mconsole.editing;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A field that differs between two versions.
 *
 * @param field Cognito's own name of it, such as {@code AllowedOAuthScopes}
 * @param before empty for not set
 * @param after empty for not set
 */
public record Difference(String field, String before, String after) {

    /** By field. */
    public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }
}
