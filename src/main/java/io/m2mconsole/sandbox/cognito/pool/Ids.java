package io.m2mconsole.sandbox.cognito.pool;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids and secrets that look like Cognito's. */
public final class Ids {

    private static final String LOWER = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String MIXED = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A pool id, such as {@code us-east-1_aB3dE5gH7}. */
    public static String pool(String region) {
        return region + "_" + of(MIXED, 9);
    }

    /** A client id: 26 lower-case letters and digits. */
    public static String client() {
        return of(LOWER, 26);
    }

    /** A client secret: 51 lower-case letters and digits. */
    public static String secret() {
        return of(LOWER, 51);
    }

    static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String of(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }
}
