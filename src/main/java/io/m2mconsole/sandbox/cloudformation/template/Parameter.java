package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A parameter's declaration with its constraints. */
public record Parameter(String name, JsonNode declaration) {

    private static final Set<String> TYPES = Set.of("String", "Number", "CommaDelimitedList", "List<Number>");
    private static final int LONGEST = 4_096;

    static Parameter read(String name, JsonNode declaration) {
        var type = declaration.path("Type").asString("");
        if (!TYPES.contains(type)) {
            throw Refusal.format("Unrecognized parameter type: " + type);
        }
        var fallback = declaration.path("Default");
        if (fallback.isContainer() || fallback.isNull()) {
            throw Refusal.format("Every Default member must be a string.");
        }
        return new Parameter(name, declaration);
    }

    public Optional<String> fallback() {
        var value = declaration.path("Default");
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asString());
    }

    public boolean noEcho() {
        return declaration.path("NoEcho").asBoolean(false);
    }

    public String description() {
        return declaration.path("Description").asString("");
    }

    public String type() {
        return declaration.path("Type").asString();
    }

    /** What {@code Ref} gives: text, or a list for the list types. */
    JsonNode value(String text) {
        return isList()
                ? Json.strings(Stream.of(text.split(",", -1)).map(String::strip).toList())
                : StringNode.valueOf(text);
    }

    /** @throws AwsFault ValidationError where the value breaks a constraint */
    void check(String value) {
        if (value.length() > LONGEST) {
            throw Refusal.validation("Parameter '" + name + "' must be at most " + LONGEST + " bytes long");
        }
        for (var one : isList() ? value.split(",", -1) : new String[] {value}) {
            checkOne(one.strip().equals(one) || !isList() ? one : one.strip());
        }
    }

    private void checkOne(String value) {
        if (type().contains("Number")) {
            checkNumber(value);
        }
        var pattern = declaration.path("AllowedPattern").asString("");
        if (!pattern.isEmpty() && !matches(pattern, value)) {
            throw broken("must match pattern " + pattern);
        }
        if (declaration.has("AllowedValues")
                && !Json.strings(declaration, "AllowedValues").contains(value)) {
            throw broken("must be one of AllowedValues");
        }
        if (value.length() < declaration.path("MinLength").asInt(0)) {
            throw broken(
                    "must contain at least " + declaration.path("MinLength").asInt() + " characters");
        }
        if (value.length() > declaration.path("MaxLength").asInt(LONGEST)) {
            throw broken("must contain at most " + declaration.path("MaxLength").asInt() + " characters");
        }
    }

    private void checkNumber(String value) {
        var number = number(value).orElseThrow(() -> broken("must be a number"));
        var least = number(declaration.path("MinValue").asString(""));
        if (least.isPresent() && number.compareTo(least.get()) < 0) {
            throw broken("must be a number not less than " + least.get());
        }
        var most = number(declaration.path("MaxValue").asString(""));
        if (most.isPresent() && number.compareTo(most.get()) > 0) {
            throw broken("must be a number not greater than " + most.get());
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private boolean matches(String pattern, String value) {
        try {
            return Pattern.compile(pattern).matcher(value).matches();
        } catch (PatternSyntaxException e) {
            throw Refusal.format("AllowedPattern of parameter " + name + " is no regular expression.");
        }
    }

    private boolean isList() {
        return !type().equals("String") && !type().equals("Number");
    }

    private AwsFault broken(String constraint) {
        var worded = declaration.path("ConstraintDescription").asString("");
        return Refusal.validation(
                worded.isEmpty()
                        ? "Parameter '" + name + "' " + constraint
                        : "Parameter " + name + " failed to satisfy constraint: " + worded);
    }
}
