package io.m2mconsole.environments;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that a whole name must match.
 *
 * @param regex as {@link Pattern} understands it
 */
public record NamePattern(String regex) {

    /** Every name. */
    public static final NamePattern ANY = new NamePattern(".*");

    /** @throws IllegalArgumentException where it is no regular expression */
    public NamePattern {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "«" + regex + "» is no regular expression: " + e.getDescription() + ".", e);
        }
    }

    public boolean matches(String name) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }

    /** Whether it takes every name. */
    public boolean any() {
        return equals(ANY);
    }

    @Override
    public String toString() {
        return regex;
    }
}
