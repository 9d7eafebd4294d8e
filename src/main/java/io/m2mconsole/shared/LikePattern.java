package io.m2mconsole.shared;

/** Patterns for SQL's {@code like … escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Fits what contains the text, whose own {@code %} and {@code _} stand for nothing but themselves. */
    public static String containing(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
