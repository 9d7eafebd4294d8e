package io.m2mconsole.reports;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports as JSON, which is what a baseline is kept as too. */
public final class JsonReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static String write(RunReport report) {
        return JSON.writeValueAsString(report) + "\n";
    }

    /** @throws RemoteFailure INVALID where the text is no report */
    public static RunReport read(String text) {
        try {
            return JSON.readValue(text, RunReport.class);
        } catch (JacksonException | NullPointerException e) {
            throw new RemoteFailure(
                    Problem.of(
                            Problem.Kind.INVALID,
                            "This is no report of a run.",
                            "Export a run as JSON on its page, and use that file as the baseline."),
                    e);
        }
    }
}
