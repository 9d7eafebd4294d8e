package io.m2mconsole.trials;

import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.tokens.HttpTrace;
import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Traces} as the database keeps them. Many cells of a run share a token, whose part is written once.
 */
final class TraceText {

    /** Of most. */
    private static final int LENGTH = 1500;
    /** Tokens whose part is kept: more than a run uses side by side. */
    private static final int MOST = 256;

    private final JsonMapper json;
    private final Map<TokenStep, String> tokens = new IdentityHashMap<>();

    TraceText(JsonMapper json) {
        this.json = json;
    }

    String of(Trial trial) {
        var exchange = trial.outcome() instanceof Answered answered ? answered.exchange() : null;
        var token = trial.outcome() instanceof Answered answered ? answered.token() : null;
        return "{" + token(token) + ",\"exchange\":" + (exchange == null ? "null" : write(exchange)) + "}";
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

    private synchronized String token(@Nullable TokenStep step) {
        if (tokens.size() >= MOST) {
            tokens.clear();
        }
        return step == null ? write(null, Map.of()) : tokens.computeIfAbsent(step, this::write);
    }

    private String write(TokenStep step) {
        var claims = step.claims();
        return write(step.trace(), claims == null ? Map.of() : claims.all());
    }

    private String write(@Nullable Object trace, Map<String, Object> claims) {
        return "\"token\":" + json.writeValueAsString(trace) + ",\"claims\":" + json.writeValueAsString(claims);
    }
}
