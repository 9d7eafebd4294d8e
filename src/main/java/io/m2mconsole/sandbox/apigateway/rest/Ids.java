package io.m2mconsole.sandbox.apigateway.rest;

import java.security.SecureRandom;

/** Identifiers as API Gateway makes them: lower-case letters and digits. */
public final class Ids {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** For REST APIs and their root resources. */
    public static String ofTen() {
        return random(10);
    }

    /** For everything else. */
    public static String ofSix() {
        return random(6);
    }

    private static String random(int length) {
        var id = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(at -> id.append(ALPHABET.charAt(at)));
        return id.toString();
    }
}
