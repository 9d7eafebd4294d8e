package io.m2mconsole.sandbox.secretsmanager;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version holds: a text, or bytes in base64.
 *
 * @param member SecretString or SecretBinary
 */
record SecretData(String member, String value) {

    private static final int LARGEST = 65_536;

    /** The data in a request, empty where it brings none. */
    static Optional<SecretData> in(JsonNode input) {
        var text = Input.text(input, "SecretString");
        var binary = Input.text(input, "SecretBinary");
        if (text.isPresent() && binary.isPresent()) {
            throw Refusal.parameter(
                    "You can't specify both a binary secret value and a string secret value in the same secret.");
        }
        return text.map(value -> new SecretData("SecretString", value))
                .or(() -> binary.map(value -> new SecretData("SecretBinary", value)))
                .map(SecretData::checked);
    }

    private SecretData checked() {
        if (size() > LARGEST) {
            throw Refusal.constraint(Input.camel(member), "have length less than or equal to " + LARGEST);
        }
        if (value.isEmpty()) {
            throw Refusal.constraint(Input.camel(member), "have length greater than or equal to 1");
        }
        return this;
    }

    private int size() {
        if (member.equals("SecretString")) {
            return value.getBytes(StandardCharsets.UTF_8).length;
        }
        try {
            return Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException e) {
            throw Refusal.validation("SecretBinary is not base64.");
        }
    }

    void write(ObjectNode output) {
        output.put(member, value);
    }

    @Override
    public String toString() {
        return "SecretData[redacted]";
    }
}
