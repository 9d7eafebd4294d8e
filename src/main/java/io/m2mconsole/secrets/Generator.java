package io.m2mconsole.secrets;

import io.m2mconsole.shared.SecretValue;
import java.security.SecureRandom;

/** Makes client secrets: 64 letters and digits, the longest that Cognito takes, about 381 bits. */
final class Generator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Generator() {}

    static SecretValue generate() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new SecretValue(text.toString());
    }
}
