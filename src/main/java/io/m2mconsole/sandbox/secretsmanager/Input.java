package io.m2mconsole.sandbox.secretsmanager;

import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reading members of a request. */
final class Input {

    private Input() {}

    static Optional<String> text(JsonNode input, String member) {
        var value = input.path(member);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    static String required(JsonNode input, String member) {
        return text(input, member)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refusal.constraint(camel(member), "not be null"));
    }

    static boolean flag(JsonNode input, String member) {
        return input.path(member).asBoolean(false);
    }

    static Optional<String> atMost(int length, JsonNode input, String member) {
        var value = text(input, member);
        if (value.filter(given -> given.length() > length).isPresent()) {
            throw Refusal.constraint(camel(member), "have length less than or equal to " + length);
        }
        return value;
    }

    /** A number within bounds, empty where it is absent. */
    static OptionalInt number(JsonNode input, String member, int least, int most) {
        var value = input.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        var number = value.asInt(Integer.MIN_VALUE);
        if (number < least) {
            throw Refusal.constraint(camel(member), "have value greater than or equal to " + least);
        }
        if (number > most) {
            throw Refusal.constraint(camel(member), "have value less than or equal to " + most);
        }
        return OptionalInt.of(number);
    }

    static String camel(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
