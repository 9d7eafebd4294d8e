package io.m2mconsole.trials;

import io.m2mconsole.probes.TokenStep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The token's part of trials' {@link Traces}, which trials that are written down together share. */
@Repository
class JdbcTrialTokens {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcTrialTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes it down after the trials that refer to it were tried. @return its number */
    long add(TokenStep step) {
        var claims = step.claims();
        var traces = new Traces(step.trace(), claims == null ? Map.of() : claims.all(), null);
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into trial_token (traces, written_at) values (:traces, :at)")
                .param("traces", json.writeValueAsString(traces))
                .param("at", OffsetDateTime.now(ZoneOffset.UTC))
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    /** Forgets those that no trial since then refers to. */
    void prune(Instant before) {
        jdbc.sql("delete from trial_token where written_at < :before")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }
}
