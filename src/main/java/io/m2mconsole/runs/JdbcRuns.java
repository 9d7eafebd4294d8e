package io.m2mconsole.runs;

import io.m2mconsole.probes.Match;
import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of runs. Who carries one out names itself and the fence it got, so that one that lost it changes nothing. */
@Repository
class JdbcRuns {

    private static final String PROGRESS =
            "id, environment, state, total, done, agreed, mismatched, undecided, not_sent,"
                    + " token_requests, actor, started_at, changed_at, problem";

    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException where another is under way in the environment */
    long add(EnvironmentId environment, RunPlan plan, String actor, String owner) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into trial_run (environment, running_in, cells, total, state, actor, owner, fence, heartbeat,
                    started_at, changed_at)
                values (:environment, :environment, :cells, :total, 'RUNNING', :actor, :owner, 1, :now, :now, :now)""")
                .param("environment", environment.value())
                .param("cells", RunPlans.write(plan))
                .param("total", plan.size())
                .param("actor", actor)
                .param("owner", owner)
                .param("now", now())
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    /** Takes a run in hand whose owner has been silent since then; false where another was quicker. */
    boolean takeOver(long id, String owner, Instant silentSince) {
        return jdbc.sql("""
                update trial_run set owner = :owner, fence = fence + 1, heartbeat = :now
                where id = :id and state = 'RUNNING' and heartbeat < :since""")
                        .param("owner", owner)
                        .param("now", now())
                        .param("id", id)
                        .param("since", at(silentSince))
                        .update()
                == 1;
    }

    /**
     * Takes a run in hand that ended early; false where it did not, or another was quicker.
     *
     * @throws DuplicateKeyException where another is under way in the environment
     */
    boolean reopen(long id, String owner, String actor) {
        return jdbc.sql("""
                update trial_run set state = 'RUNNING', problem = '', running_in = environment, owner = :owner,
                    actor = :actor, fence = fence + 1, heartbeat = :now, changed_at = :now
                where id = :id and state in ('CANCELLED', 'FAILED', 'INTERRUPTED')""")
                        .param("owner", owner)
                        .param("actor", actor)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Says that it is alive and how far it is; false where its owner lost it. */
    boolean advance(long id, String owner, int fence, Map<Match, Integer> counts, int tokenRequests) {
        return jdbc.sql("""
                update trial_run set done = :done, agreed = :agreed, mismatched = :mismatched, undecided = :undecided,
                    not_sent = :notSent, token_requests = :tokens, heartbeat = :now, changed_at = :now
                where id = :id and owner = :owner and fence = :fence""")
                        .param(
                                "done",
                                counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .param("agreed", counts.getOrDefault(Match.AGREES, 0))
                        .param("mismatched", counts.getOrDefault(Match.MISMATCH, 0))
                        .param("undecided", counts.getOrDefault(Match.UNDECIDED, 0))
                        .param("notSent", counts.getOrDefault(Match.NOT_SENT, 0))
                        .param("tokens", tokenRequests)
                        .param("now", now())
                        .param("id", id)
                        .param("owner", owner)
                        .param("fence", fence)
                        .update()
                == 1;
    }

    State state(long id) {
        return State.valueOf(jdbc.sql("select state from trial_run where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** Ends what is still under way; false where it is not, or its owner lost it. */
    boolean end(long id, String owner, int fence, State state, String problem) {
        return jdbc.sql("""
                update trial_run set state = :state, problem = :problem, running_in = null, changed_at = :now
                where id = :id and owner = :owner and fence = :fence and state = 'RUNNING'""")
                        .param("state", state.name())
                        .param("problem", problem.length() > 2000 ? problem.substring(0, 2000) : problem)
                        .param("now", now())
                        .param("id", id)
                        .param("owner", owner)
                        .param("fence", fence)
                        .update()
                == 1;
    }

    /** Cancels what is under way, on whichever instance; false where it is over. */
    boolean cancel(long id) {
        return jdbc.sql("""
                update trial_run set state = 'CANCELLED', running_in = null, changed_at = :now
                where id = :id and state = 'RUNNING'""").param("now", now()).param("id", id).update() == 1;
    }

    /** Lets go of what runs here, so that another instance need not wait. */
    void release(String owner) {
        jdbc.sql("update trial_run set heartbeat = :long where owner = :owner and state = 'RUNNING'")
                .param("long", at(Instant.EPOCH))
                .param("owner", owner)
                .update();
    }

    List<RunRow> silentSince(Instant since) {
        return jdbc.sql("select * from trial_run where running_in is not null and state = 'RUNNING'"
                        + " and heartbeat < :since")
                .param("since", at(since))
                .query(JdbcRuns::read)
                .list();
    }

    Optional<RunRow> find(long id) {
        return jdbc.sql("select * from trial_run where id = :id")
                .param("id", id)
                .query(JdbcRuns::read)
                .optional();
    }

    /** How the latest of each environment stands. */
    Map<EnvironmentId, RunProgress> latest() {
        var latest = new HashMap<EnvironmentId, RunProgress>();
        jdbc.sql("select " + PROGRESS
                        + " from trial_run where id in (select max(id) from trial_run group by environment)")
                .query((row, _) -> latest.put(new EnvironmentId(row.getString("environment")), progress(row)))
                .list();
        return latest;
    }

    Optional<RunProgress> latest(EnvironmentId environment) {
        return page(environment, 0, 1).stream().findFirst();
    }

    List<RunProgress> page(EnvironmentId environment, int offset, int limit) {
        return jdbc.sql("select " + PROGRESS
                        + " from trial_run where environment = :environment order by environment desc, id desc"
                        + " offset :offset rows fetch next :limit rows only")
                .param("environment", environment.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> progress(row))
                .list();
    }

    int count(EnvironmentId environment) {
        return jdbc.sql("select count(*) from trial_run where environment = :environment")
                .param("environment", environment.value())
                .query(Integer.class)
                .single();
    }

    /** Forgets runs whose cells are all forgotten. */
    int prune(Instant before) {
        return jdbc.sql("delete from trial_run where state <> 'RUNNING' and changed_at < :before")
                .param("before", at(before))
                .update();
    }

    private static RunRow read(ResultSet row, int number) throws SQLException {
        return new RunRow(
                new EnvironmentId(row.getString("environment")),
                RunPlans.read(row.getString("cells")),
                progress(row),
                row.getInt("fence"));
    }

    private static RunProgress progress(ResultSet row) throws SQLException {
        return new RunProgress(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("agreed"),
                row.getInt("mismatched"),
                row.getInt("undecided"),
                row.getInt("not_sent"),
                row.getInt("token_requests"),
                row.getString("actor"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("problem"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
