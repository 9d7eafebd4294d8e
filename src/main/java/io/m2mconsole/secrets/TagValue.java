package io.m2mconsole.secrets;

import java.util.regex.Pattern;

/** What the value of a tag may be: at most 256 letters, digits, spaces and {@code _.:/=+-@}. */
public final class TagValue {

    /** What it looks like, as a sentence for the person. */
    public static final String SENTENCE = "At most 256 letters, digits, spaces and _ . : / = + - @.";

    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    private TagValue() {}

    public static boolean fits(String text) {
        return PATTERN.matcher(text).matches();
    }

    /**
     * Returns the text itself.
     *
     * @throws IllegalArgumentException with the sentence where it does not fit
     */
    public static String require(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(SENTENCE);
        }
        return text;
    }
}
