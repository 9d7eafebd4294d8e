package io.m2mconsole.trials;

import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.Trial;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Traces} as the database keeps them. Many cells of a run share a token, whose part is written once. For one thread,
 * and for a while.
 */
final class TraceText {

    private final JsonMapper json;
    private final Map<TokenStep, String> tokens = new IdentityHashMap<>();

    TraceText(JsonMapper json) {
        this.json = json;
    }

    String of(Trial trial) {
        return trial.outcome() instanceof Answered answered
                ? "{" + token(answered.token()) + ",\"exchange\":" + json.writeValueAsString(answered.exchange()) + "}"
                : "{" + token(null) + ",\"exchange\":null}";
    }

    private String token(@Nullable TokenStep step) {
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
