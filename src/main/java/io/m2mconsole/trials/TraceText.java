package io.m2mconsole.trials;

import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.tokens.HttpTrace;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Traces} as the database keeps them beside a trial, without its token: see {@link JdbcTrialTokens}.
 */
final class TraceText {

    /** Of most. */
    private static final int LENGTH = 1000;

    private final JsonMapper json;

    TraceText(JsonMapper json) {
        this.json = json;
    }

    String of(Trial trial) {
        var exchange = trial.outcome() instanceof Answered answered ? answered.exchange() : null;
        return "{\"exchange\":" + (exchange == null ? "null" : write(exchange)) + "}";
    }

    /** As the mapper would, in half the time: each cell of a run has one. */
    String write(HttpTrace exchange) {
        var text = new StringWriter(LENGTH);
        try (var out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringProperty("method", exchange.method());
            out.writeStringProperty("url", exchange.url().toString());
            write(out, "requestHeaders", exchange.requestHeaders());
            out.writeStringProperty("requestBody", exchange.requestBody());
            out.writeNumberProperty("status", exchange.status());
            write(out, "responseHeaders", exchange.responseHeaders());
            out.writeStringProperty("responseBody", exchange.responseBody());
            out.writeStringProperty("duration", exchange.duration().toString());
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, String name, Map<String, String> headers) {
        out.writeObjectPropertyStart(name);
        headers.forEach(out::writeStringProperty);
        out.writeEndObject();
    }
}
