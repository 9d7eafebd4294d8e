package io.m2mconsole.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Activity as CSV (RFC 4180). */
public final class ActivityCsv {

    /** The first line, without a line end. */
    public static final String HEADER =
            "id,at,actor,address,right,action,target,environment,difference,outcome,duration_ms,aws_request_ids,problem";

    private ActivityCsv() {}

    /** Writes an entry as one line, its end included. */
    public static void write(ActivityEntry entry, Appendable out) {
        try {
            out.append(Stream.of(
                                    entry.id(),
                                    entry.at(),
                                    entry.actor(),
                                    entry.address(),
                                    entry.right(),
                                    entry.action(),
                                    entry.target(),
                                    entry.environment(),
                                    entry.difference(),
                                    entry.outcome(),
                                    entry.duration().toMillis(),
                                    String.join(" ", entry.requestIds()),
                                    entry.problem())
                            .map(ActivityCsv::field)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets take a field that begins so for a formula: the apostrophe makes it text. */
    private static String field(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
