package io.m2mconsole.trials;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.StageName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The history of trials in the database, those of runs among them. */
@Repository
class JdbcTrials {

    private static final String COLUMNS =
            "id, client_id, client_name, api, stage, verb, path, variant, expected, reason, verdict,"
                    + " seen, status, agreement, fingerprint, deployment, tried_at, actor";
    private static final String INSERT = """
            insert into trial (environment, run_id, cell, client_id, client_name, api, stage, verb, path, variant, expected,
                reason, verdict, seen, status, agreement, fingerprint, deployment, token, traces, tried_at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JdbcTrialTokens tokens;
    private final JdbcLatestTrials newest;
    private final JsonMapper json = JsonMapper.builder().build();
    private final TraceText traces = new TraceText(json);

    JdbcTrials(JdbcClient jdbc, JdbcOperations batches, JdbcTrialTokens tokens, JdbcLatestTrials newest) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tokens = tokens;
        this.newest = newest;
    }

    PastTrial add(EnvironmentId environment, Trial trial, String deployment, String by) {
        // The database keeps microseconds.
        var fingerprint = Fingerprint.of(trial.request().method());
        var past = PastTrial.of(trial, fingerprint, deployment, Instant.now().truncatedTo(ChronoUnit.MICROS), by);
        var step = token(trial);
        var token = step == null ? null : tokens.add(step);
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .params(row(environment, null, null, past, token, traces.of(trial)))
                .update(key, "id");
        return past.withId(Optional.ofNullable(key.getKey()).orElseThrow().longValue());
    }

    void addAll(EnvironmentId environment, List<RunTrial> cells, String by) {
        var announced = cells.stream().filter(RunTrial::announced).toList();
        if (!announced.isEmpty()) {
            jdbc.sql("delete from trial where run_id = :run and cell in (:cells)")
                    .param("run", announced.getFirst().run())
                    .param("cells", announced.stream().map(RunTrial::cell).toList())
                    .update();
        }
        // Many cells share a method, and hashing takes longer than looking up; and many share a token.
        var fingerprints = new IdentityHashMap<ApiMethod, String>();
        var shared = new IdentityHashMap<TokenStep, Long>();
        cells.stream()
                .map(one -> token(one.trial()))
                .filter(Objects::nonNull)
                .forEach(step -> shared.computeIfAbsent(step, tokens::add));
        batches.batchUpdate(INSERT, cells, cells.size(), (statement, one) -> {
            var fingerprint = fingerprints.computeIfAbsent(one.trial().request().method(), Fingerprint::of);
            var past = PastTrial.of(one.trial(), fingerprint, one.deployment(), one.at(), by);
            var row = row(
                    environment, one.run(), one.cell(), past, shared.get(token(one.trial())), traces.of(one.trial()));
            for (var place = 0; place < row.size(); place++) {
                // Most are texts, and need no looking for their type.
                if (row.get(place) instanceof String text) {
                    statement.setString(place + 1, text);
                } else {
                    statement.setObject(place + 1, row.get(place));
                }
            }
        });
    }

    private static @Nullable TokenStep token(Trial trial) {
        return trial.outcome() instanceof Answered answered ? answered.token() : null;
    }

    /**
     * The columns of {@link #INSERT} in their order.
     *
     * @param run absent where it belongs to none
     * @param token absent where there was none
     */
    private static List<@Nullable Object> row(
            EnvironmentId environment,
            @Nullable Long run,
            @Nullable Integer cell,
            PastTrial past,
            @Nullable Long token,
            String traces) {
        var method = past.cell().method();
        return Arrays.asList(
                environment.value(),
                run,
                cell,
                past.cell().client().value(),
                past.clientName(),
                method.api().value(),
                method.stage().value(),
                method.verb().name(),
                method.path(),
                past.variant().name(),
                past.expected(),
                past.reason(),
                past.verdict(),
                past.seen(),
                past.status(),
                past.match().name(),
                past.fingerprint(),
                past.deployment(),
                token,
                traces,
                OffsetDateTime.ofInstant(past.at(), ZoneOffset.UTC),
                past.by());
    }

    List<PastTrial> page(EnvironmentId environment, int offset, int limit) {
        // In the index's own order: by the id alone H2 sorts all of them, which takes seconds.
        return jdbc.sql("select " + COLUMNS + " from trial where environment = :environment"
                        + " and agreement <> 'NOT_SENT' order by environment desc, id desc"
                        + " offset :offset rows fetch next :limit rows only")
                .param("environment", environment.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcTrials::read)
                .list();
    }

    /** The latest of each cell that went out with a good token. */
    List<PastTrial> latest(EnvironmentId environment) {
        newest.catchUp(environment);
        return jdbc.sql("select " + COLUMNS + " from trial_latest join trial on trial.id = trial_latest.trial_id"
                        + " where trial_latest.environment = :environment")
                .param("environment", environment.value())
                .query(JdbcTrials::read)
                .list();
    }

    List<Integer> cells(long run) {
        return jdbc.sql("select cell from trial where run_id = :run")
                .param("run", run)
                .query((row, _) -> row.getInt("cell"))
                .list();
    }

    List<PastTrial> ofRun(long run, List<Match> matches, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + " from trial where run_id = :run and agreement in (:matches)"
                        + " order by cell offset :offset rows fetch next :limit rows only")
                .param("run", run)
                .param("matches", matches.stream().map(Match::name).toList())
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcTrials::read)
                .list();
    }

    List<PastTrial> ofRun(EnvironmentId environment, long run, long after) {
        // The environment is there for its index, which leads past what is known; from the start on the run's is
        // shorter.
        var place = after == 0 ? "run_id = :run" : "environment = :environment and id > :after and run_id = :run";
        return jdbc.sql("select " + COLUMNS + " from trial where " + place + " and variant = 'GOOD' order by id")
                .param("environment", environment.value())
                .param("after", after)
                .param("run", run)
                .query(JdbcTrials::read)
                .list();
    }

    Map<Match, Integer> counts(long run) {
        var counts = new HashMap<Match, Integer>();
        jdbc.sql("select agreement, count(*) as cells from trial where run_id = :run group by agreement")
                .param("run", run)
                .query((row, _) -> counts.put(Match.valueOf(row.getString("agreement")), row.getInt("cells")))
                .list();
        return counts;
    }

    Optional<Traces> traces(EnvironmentId environment, long id) {
        return jdbc.sql("select trial.traces as own, trial_token.traces as shared from trial"
                        + " left join trial_token on trial_token.id = trial.token"
                        + " where environment = :environment and trial.id = :id")
                .param("environment", environment.value())
                .param("id", id)
                .query((row, _) -> traces(row.getString("own"), row.getString("shared")))
                .optional();
    }

    private Traces traces(String own, @Nullable String shared) {
        var traces = json.readValue(own, Traces.class);
        return shared == null ? traces : json.readValue(shared, Traces.class).with(traces.exchange());
    }

    /** Forgets what was tried before then. */
    int prune(Instant before) {
        // In the order of ids, which is that of time: an index by time would cost each cell of a run a tenth more.
        var gone = jdbc.sql("""
                delete from trial where tried_at < :before and id < coalesce(
                    (select id from trial where tried_at >= :before order by id fetch first row only), :all)""")
                .param("all", Long.MAX_VALUE)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
        tokens.prune(before);
        newest.prune();
        return gone;
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
                TokenVariant.valueOf(row.getString("variant")),
                row.getString("client_name"),
                row.getString("expected"),
                row.getString("reason"),
                row.getString("verdict"),
                row.getString("seen"),
                row.getInt("status"),
                Match.valueOf(row.getString("agreement")),
                row.getString("fingerprint"),
                row.getString("deployment"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"));
    }
}
