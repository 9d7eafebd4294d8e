package io.m2mconsole.trials.ui;

import io.m2mconsole.tokens.HttpTrace;
import java.util.ArrayList;
import java.util.Map;

/** An exchange as a curl command for a POSIX shell, with the token as {@code $TOKEN}. */
final class CurlCommand {

    private CurlCommand() {}

    static String of(HttpTrace trace) {
        var parts = new ArrayList<String>();
        parts.add("curl -i -X " + trace.method() + " " + quoted(trace.url().toString()));
        trace.requestHeaders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> parts.add(
                        header.getKey().equalsIgnoreCase("authorization")
                                ? "-H \"Authorization: Bearer $TOKEN\""
                                : "-H " + quoted(header.getKey() + ": " + header.getValue())));
        if (!trace.requestBody().isEmpty()) {
            parts.add("--data-raw " + quoted(trace.requestBody()));
        }
        return String.join(" \\\n  ", parts);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
