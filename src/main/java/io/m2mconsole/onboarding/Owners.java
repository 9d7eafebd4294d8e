package io.m2mconsole.onboarding;

import java.util.regex.Pattern;

/** Who answers for a client, as the value of a tag may be. */
public final class Owners {

    /** What an owner looks like, as a sentence for the person. */
    public static final String SENTENCE = "An owner has at most 256 letters, digits, spaces and _ . : / = + - @.";

    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    private Owners() {}

    /** Whether the text fits the rules for tag values. */
    public static boolean fits(String owner) {
        return PATTERN.matcher(owner).matches();
    }

    static void require(String owner) {
        if (!fits(owner)) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }
}
