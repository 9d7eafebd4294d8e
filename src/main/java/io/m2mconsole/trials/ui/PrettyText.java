package io.m2mconsole.trials.ui;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies and durations for the eye. */
final class PrettyText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PrettyText() {}

    /** JSON on lines of its own; anything else as it is. */
    static String body(String text) {
        try {
            var tree = JSON.readTree(text);
            return tree.isContainer() ? JSON.writeValueAsString(tree) : text;
        } catch (JacksonException _) {
            return text;
        }
    }

    static String milliseconds(Duration duration) {
        return Math.max(1, duration.toMillis()) + " ms";
    }
}
