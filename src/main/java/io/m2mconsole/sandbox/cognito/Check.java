package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Checks a request's members against the API model as AWS does: before anything else, all of them, and with one message
 * for all that is wrong.
 */
final class Check {

    private static final int LONGEST = 131_072;

    private final JsonNode input;
    private final List<String> errors = new ArrayList<>();

    Check(JsonNode input) {
        this.input = input;
    }

    Check required(String member) {
        if (absent(member)) {
            errors.add("Value null at '" + path(member) + "' failed to satisfy constraint: Member must not be null");
        }
        return this;
    }

    /** A string, where it is given. */
    Check text(String member, int least, int most, Pattern pattern) {
        return text(member, least, most, pattern, false);
    }

    /** A string that no message may repeat. */
    Check secret(String member, int least, int most, Pattern pattern) {
        return text(member, least, most, pattern, true);
    }

    private Check text(String member, int least, int most, Pattern pattern, boolean sensitive) {
        if (!absent(member)) {
            var value = string(member, input.get(member));
            var shown = sensitive ? "Value" : "Value '" + value + "'";
            for (var broken : broken(value, least, most, pattern)) {
                errors.add(shown + " at '" + path(member) + "' failed to satisfy constraint: " + broken);
            }
        }
        return this;
    }

    Check number(String member, int least, int most) {
        if (absent(member)) {
            return this;
        }
        var node = input.get(member);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw mistyped(member, "an integer");
        }
        if (node.asInt() < least) {
            add(member, node.asString(), "Member must have value greater than or equal to " + least);
        } else if (node.asInt() > most) {
            add(member, node.asString(), "Member must have value less than or equal to " + most);
        }
        return this;
    }

    Check flag(String member) {
        if (!absent(member) && !input.get(member).isBoolean()) {
            throw mistyped(member, "a boolean");
        }
        return this;
    }

    Check object(String member) {
        if (!absent(member) && !input.get(member).isObject()) {
            throw mistyped(member, "a structure");
        }
        return this;
    }

    Check oneOf(String member, Collection<String> allowed) {
        if (!absent(member) && !allowed.contains(string(member, input.get(member)))) {
            add(member, input.get(member).asString(), "Member must satisfy enum value set: " + allowed);
        }
        return this;
    }

    /** A list of strings, each of them checked. */
    Check texts(String member, int most, int longest, Pattern pattern) {
        for (var value : list(member, most)) {
            var broken = broken(string(member, value), 1, longest, pattern);
            if (!broken.isEmpty()) {
                add(member, shown(member), "Member must satisfy constraint: " + broken);
                return this;
            }
        }
        return this;
    }

    Check allOf(String member, int most, Collection<String> allowed) {
        for (var value : list(member, most)) {
            if (!allowed.contains(string(member, value))) {
                add(
                        member,
                        shown(member),
                        "Member must satisfy constraint: [Member must satisfy enum value set: " + allowed + "]");
                return this;
            }
        }
        return this;
    }

    /** The elements of a list; an over-long one is noted. */
    List<JsonNode> list(String member, int most) {
        if (absent(member)) {
            return List.of();
        }
        if (!input.get(member).isArray()) {
            throw mistyped(member, "a list");
        }
        var values = input.get(member).valueStream().toList();
        if (values.size() > most) {
            add(member, shown(member), "Member must have length less than or equal to " + most);
        }
        return values;
    }

    /** Notes what a check of an element found. */
    Check also(String prefix, Check element) {
        element.errors.forEach(error -> errors.add(error.replace(" at '", " at '" + prefix + ".member.")));
        return this;
    }

    /** @throws AwsFault InvalidParameterException with everything found */
    void done() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid("%d validation error%s detected: %s"
                    .formatted(errors.size(), errors.size() == 1 ? "" : "s", String.join("; ", errors)));
        }
    }

    private boolean absent(String member) {
        return input.path(member).isMissingNode() || input.path(member).isNull();
    }

    private void add(String member, String value, String constraint) {
        errors.add("Value '" + value + "' at '" + path(member) + "' failed to satisfy constraint: " + constraint);
    }

    private String shown(String member) {
        return input.path(member)
                .valueStream()
                .map(value -> value.isString() ? value.asString() : value.toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> broken(String value, int least, int most, Pattern pattern) {
        var broken = new ArrayList<String>();
        if (value.length() < least) {
            broken.add("Member must have length greater than or equal to " + least);
        }
        if (value.length() > most) {
            broken.add("Member must have length less than or equal to " + most);
        }
        // A pattern is tried on what a member may hold only, so that no request can make it run long.
        if (value.length() <= LONGEST && !pattern.matcher(value).matches()) {
            broken.add("Member must satisfy regular expression pattern: " + pattern);
        }
        return broken;
    }

    private static String string(String member, JsonNode value) {
        if (!value.isString()) {
            throw mistyped(member, "a string");
        }
        return value.asString();
    }

    private static AwsFault mistyped(String member, String wanted) {
        return new AwsFault("SerializationException", member + " must be " + wanted + ".", 400);
    }

    private static String path(String member) {
        return member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    }
}
