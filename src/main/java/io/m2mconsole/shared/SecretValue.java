package io.m2mconsole.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A client secret or token in passing. It prints as {@code SecretValue[redacted]}, is no bean and not serialisable, so it
 * reaches no log, page, session or database by accident; whoever needs the text says {@link #reveal()}.
 */
public final class SecretValue {

    private final String text;

    public SecretValue(String text) {
        this.text = text;
    }

    /** The text itself: hand it to the wire, never to a log or a field. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretValue secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        // The same for all, so that not even a hash gives the text away.
        return SecretValue.class.hashCode();
    }

    @Override
    public String toString() {
        return "SecretValue[redacted]";
    }
}
