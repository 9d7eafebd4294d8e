package io.m2mconsole.canary;

import io.m2mconsole.shared.SecretValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** Secrets to be recognised, in whole, in part, and as an Authorization header has them. */
final class Markers {

    /** So much of a secret gives it away. */
    private static final int PART = 16;

    private final Set<String> parts = new LinkedHashSet<>();

    void add(SecretValue value, String client) {
        var text = value.reveal();
        var basic = Base64.getEncoder().encodeToString((client + ":" + text).getBytes(StandardCharsets.UTF_8));
        parts.add(text.substring(0, PART));
        parts.add(text.substring(text.length() - PART));
        parts.add(basic.substring(basic.length() - PART - 4));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean tells(String text) {
        return parts.stream().anyMatch(text::contains);
    }
}
