package io.m2mconsole.trials;

import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.StageName;
import io.m2mconsole.trials.Outcome.Answered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The history of trials in the database. */
@Repository
class JdbcTrials {

    private static final String COLUMNS =
            "id, client_id, client_name, api, stage, verb, path, expected, reason, verdict,"
                    + " seen, status, agreement, fingerprint, tried_at, actor";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PastTrial add(EnvironmentId environment, Trial trial, Answered answered, String by) {
        var request = trial.request();
        var method = request.method().id();
        var verdict = answered.verdict();
        // The database keeps microseconds.
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var status = answered.exchange() == null ? 0 : answered.exchange().status();
        var past = new PastTrial(
                0,
                request.cell(),
                request.client().name().value(),
                Reasons.word(trial.expected()),
                Reasons.sentence(request.client().name(), trial.expected()),
                verdict.word(),
                verdict.seen(),
                status,
                answered.match(),
                Fingerprint.of(request.method()),
                at,
                by);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into trial (environment, client_id, client_name, api, stage, verb, path, expected, reason, verdict,
                    seen, status, agreement, fingerprint, traces, tried_at, actor)
                values (:environment, :clientId, :clientName, :api, :stage, :verb, :path, :expected, :reason, :verdict,
                    :seen, :status, :agreement, :fingerprint, :traces, :at, :by)
                """)
                .param("environment", environment.value())
                .param("clientId", request.client().id().value())
                .param("clientName", past.clientName())
                .param("api", method.api().value())
                .param("stage", method.stage().value())
                .param("verb", method.verb().name())
                .param("path", method.path())
                .param("expected", past.expected())
                .param("reason", past.reason())
                .param("verdict", past.verdict())
                .param("seen", past.seen())
                .param("status", status)
                .param("agreement", past.match().name())
                .param("fingerprint", past.fingerprint())
                .param("traces", json.writeValueAsString(traces(answered)))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .update(key, "id");
        return past.withId(Optional.ofNullable(key.getKey()).orElseThrow().longValue());
    }

    List<PastTrial> page(EnvironmentId environment, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + " from trial where environment = :environment order by id desc"
                        + " offset :offset rows fetch next :limit rows only")
                .param("environment", environment.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcTrials::read)
                .list();
    }

    int count(EnvironmentId environment) {
        return jdbc.sql("select count(*) from trial where environment = :environment")
                .param("environment", environment.value())
                .query(Integer.class)
                .single();
    }

    List<PastTrial> latest(EnvironmentId environment) {
        return jdbc.sql("select " + COLUMNS + " from trial where id in (select max(id) from trial"
                        + " where environment = :environment group by client_id, api, stage, verb, path)")
                .param("environment", environment.value())
                .query(JdbcTrials::read)
                .list();
    }

    Optional<Traces> traces(EnvironmentId environment, long id) {
        return jdbc.sql("select traces from trial where environment = :environment and id = :id")
                .param("environment", environment.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Traces.class));
    }

    private static Traces traces(Answered answered) {
        var token = answered.token();
        var claims = token == null || token.claims() == null
                ? Map.<String, Object>of()
                : token.claims().all();
        return new Traces(token == null ? null : token.trace(), claims, answered.exchange());
    }

    private static PastTrial read(ResultSet row, int number) throws SQLException {
        var method = new MethodId(
                new ApiId(row.getString("api")),
                new StageName(row.getString("stage")),
                Verb.valueOf(row.getString("verb")),
                row.getString("path"));
        return new PastTrial(
                row.getLong("id"),
                new Cell(new ClientId(row.getString("client_id")), method),
                row.getString("client_name"),
                row.getString("expected"),
                row.getString("reason"),
                row.getString("verdict"),
                row.getString("seen"),
                row.getInt("status"),
                Match.valueOf(row.getString("agreement")),
                row.getString("fingerprint"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"));
    }
}
