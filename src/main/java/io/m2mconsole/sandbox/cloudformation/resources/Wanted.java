package io.m2mconsole.sandbox.cloudformation.resources;

import java.security.SecureRandom;
import tools.jackson.databind.node.ObjectNode;

/** A resource to make: {@code properties} are checked and worked out. */
public record Wanted(String stack, String logicalId, ObjectNode properties) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The name in a property, else one of the stack's name, the logical id and twelve random characters. */
    String name(String property, int longest) {
        return properties.path(property).asString(generated(longest));
    }

    private String generated(int longest) {
        var room = longest - 14;
        var id = logicalId.substring(0, Math.min(logicalId.length(), Math.max(1, room - 24)));
        var first = stack.substring(0, Math.min(stack.length(), Math.max(1, room - id.length())));
        return first + "-" + id + "-" + random(12);
    }

    static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
