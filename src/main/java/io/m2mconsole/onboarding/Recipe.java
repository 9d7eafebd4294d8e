package io.m2mconsole.onboarding;

import io.m2mconsole.shared.ScopeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A named set of scope patterns.
 *
 * @param name for people, such as "Read only"
 * @param description when to choose it
 * @param scopes patterns of whole scopes, in which {@code *} stands for any letters, such as {@code customer-api/*}
 */
public record Recipe(String name, String description, List<String> scopes) {

    /** Those of a console whose configuration names none. */
    static final List<Recipe> SHIPPED = List.of(
            new Recipe(
                    "Read only",
                    "Every scope that reads, of every resource server.",
                    List.of(
                            "*/read",
                            "*/read.*",
                            "*/read:*",
                            "*/read-*",
                            "*/read_*",
                            "*/*.read",
                            "*/*:read",
                            "*/*-read")),
            new Recipe(
                    "Full",
                    "Every scope there is. For tools of the platform team, hardly for a service.",
                    List.of("*")));

    public Recipe {
        scopes = List.copyOf(scopes);
        if (name.isBlank() || scopes.isEmpty()) {
            throw new IllegalArgumentException("A recipe has a name and at least one pattern of scopes.");
        }
    }

    /** Which of the scopes it gives. */
    public Set<ScopeName> of(Collection<ScopeName> all) {
        var patterns = scopes.stream().map(Recipe::pattern).toList();
        return all.stream()
                .filter(scope -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(scope.toString()).matches()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
