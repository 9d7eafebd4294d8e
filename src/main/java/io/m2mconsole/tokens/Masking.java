package io.m2mconsole.tokens;

import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must not be seen in an exchange: the Authorization header and the fields {@code client_secret} and
 * {@code access_token}, or what AWS calls them, always, and these secrets wherever they turn up.
 */
public record Masking(Set<SecretValue> secrets) {

    static final String MASK = "••••";
    private static final List<String> NAMES =
            List.of("client_secret", "access_token", "id_token", "refresh_token", "password", "secret", "accesstoken");
    private static final Pattern JSON_FIELD =
            Pattern.compile("(?i)(\"(?:" + String.join("|", NAMES) + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*\"?");
    private static final Pattern FORM_FIELD = Pattern.compile("(?i)((?:^|&)(?:client_secret|password)=)[^&\\s]*");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[\\w.~+/=-]{16,}");
    private static final int SHORTEST = 8;
    private static final int SHORTEST_BEARER = "bearer ".length() + 16;

    public Masking {
        secrets = Set.copyOf(secrets);
    }

    public static Masking of(SecretValue... secrets) {
        return new Masking(Set.of(secrets));
    }

    /** The text without any secret. */
    String mask(String text) {
        var masked = text;
        for (var secret : secrets) {
            var revealed = secret.reveal();
            if (revealed.length() >= SHORTEST) {
                masked = masked.replace(revealed, MASK);
            }
        }
        // Most texts have none of them, and runs mask many: looking for what a pattern begins with takes a tenth of its
        // time.
        if (nameAfterQuote(masked)) {
            masked = JSON_FIELD.matcher(masked).replaceAll("$1" + MASK + "\"");
        }
        if (masked.indexOf('=') >= 0) {
            masked = FORM_FIELD.matcher(masked).replaceAll("$1" + MASK);
        }
        return masked.length() >= SHORTEST_BEARER && has(masked, "bearer")
                ? BEARER.matcher(masked).replaceAll("$1" + MASK)
                : masked;
    }

    /** Whether one of the names of {@link #JSON_FIELD} stands behind a quotation mark. */
    private static boolean nameAfterQuote(String text) {
        for (var quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            for (var name : NAMES) {
                if (text.regionMatches(true, quote + 1, name, 0, name.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(String text, String word) {
        for (var at = 0; at <= text.length() - word.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** A header's value without any secret; of an Authorization header only the scheme stays. */
    String header(String name, String value) {
        if (name.equalsIgnoreCase("authorization")) {
            var cut = value.indexOf(' ');
            return cut < 0 ? MASK : value.substring(0, cut + 1) + MASK;
        }
        return name.equalsIgnoreCase("set-cookie") || name.equalsIgnoreCase("x-api-key") ? MASK : mask(value);
    }
}
