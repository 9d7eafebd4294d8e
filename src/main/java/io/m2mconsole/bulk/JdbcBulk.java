package io.m2mconsole.bulk;

import io.m2mconsole.bulk.BulkRow.State;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of bulk changes. */
@Repository
class JdbcBulk {

    private static final int BATCH = 500;
    private static final int LONGEST_DETAIL = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate together;

    JdbcBulk(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.together = new TransactionTemplate(transactions);
    }

    public void add(
            String id,
            EnvironmentId environment,
            String actor,
            BulkTask task,
            List<Bulk.Target> clients,
            boolean awaitsApproval) {
        together.executeWithoutResult(_ -> {
            jdbc.sql("""
                insert into bulk (id, environment, actor, task, detail, started_at, awaits_approval)
                values (:id, :environment, :actor, :task, :detail, :now, :awaits)""")
                    .param("awaits", awaitsApproval)
                    .param("id", id)
                    .param("environment", environment.value())
                    .param("actor", actor)
                    .param("task", task.kind())
                    .param("detail", task.detail())
                    .param("now", now())
                    .update();
            var places = IntStream.range(0, clients.size()).boxed().toList();
            template.batchUpdate(
                    "insert into bulk_row (bulk_id, place, client_id, client_name, state) values (?, ?, ?, ?, 'WAITING')",
                    places,
                    BATCH,
                    (statement, place) -> {
                        statement.setString(1, id);
                        statement.setInt(2, place);
                        statement.setString(3, clients.get(place).id().value());
                        statement.setString(4, clients.get(place).name().value());
                    });
        });
    }

    /** Begins one that waited for approval. @return whether it did */
    boolean approve(String id) {
        return jdbc.sql("""
                update bulk set awaits_approval = false, started_at = :now where id = :id and awaits_approval""").param("now", now()).param("id", id).update() == 1;
    }

    /** Forgets those whose approval nobody gave in so long a time that nobody can any more. */
    public void forget(Instant askedBefore) {
        together.executeWithoutResult(_ -> {
            var old = "(select id from bulk where awaits_approval and started_at < :before)";
            var before = askedBefore.atOffset(ZoneOffset.UTC);
            jdbc.sql("delete from bulk_row where bulk_id in " + old)
                    .param("before", before)
                    .update();
            jdbc.sql("delete from bulk where awaits_approval and started_at < :before")
                    .param("before", before)
                    .update();
        });
    }

    Optional<BulkProgress> find(String id) {
        return jdbc.sql("select * from bulk where id = :id and not awaits_approval")
                .param("id", id)
                .query((row, _) -> progress(row, counts(id)))
                .optional();
    }

    /** The latest first. */
    List<BulkProgress> latest(EnvironmentId environment, int most) {
        return jdbc.sql("""
                select * from bulk where environment = :environment and not awaits_approval
                order by started_at desc fetch first :most rows only""")
                .param("environment", environment.value())
                .param("most", most)
                .query((row, _) -> progress(row, counts(row.getString("id"))))
                .list();
    }

    List<BulkRow> rows(String id, int offset, int limit) {
        return jdbc.sql("""
                select * from bulk_row where bulk_id = :id
                order by place offset :offset rows fetch next :limit rows only""")
                .param("id", id)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    List<BulkRow> in(String id, List<State> states) {
        return jdbc.sql("select * from bulk_row where bulk_id = :id and state in (:states) order by place")
                .param("id", id)
                .param("states", states.stream().map(Enum::name).toList())
                .query((row, _) -> row(row))
                .list();
    }

    /** The first that is not over: one that a crash left under way comes again. */
    Optional<BulkRow> next(String id) {
        return jdbc.sql("""
                select * from bulk_row where bulk_id = :id and state in ('RUNNING', 'WAITING')
                order by place fetch first 1 rows only""").param("id", id).query((row, _) -> row(row)).optional();
    }

    void begin(String id, int place) {
        jdbc.sql("update bulk_row set state = 'RUNNING' where bulk_id = :id and place = :place and state = 'WAITING'")
                .param("id", id)
                .param("place", place)
                .update();
    }

    void finish(String id, int place, State state, String detail) {
        jdbc.sql("""
                update bulk_row set state = :state, detail = :detail
                where bulk_id = :id and place = :place and state = 'RUNNING'""")
                .param("state", state.name())
                .param("detail", detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL))
                .param("id", id)
                .param("place", place)
                .update();
    }

    void end(String id) {
        jdbc.sql("update bulk_row set state = 'CANCELLED' where bulk_id = :id and state in ('RUNNING', 'WAITING')")
                .param("id", id)
                .update();
        jdbc.sql("update bulk set ended_at = :now where id = :id and ended_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Returns whether it was still going on. */
    boolean cancel(String id) {
        return jdbc.sql("update bulk set cancelled = true where id = :id and ended_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean cancelled(String id) {
        return jdbc.sql("select cancelled from bulk where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Map<State, Integer> counts(String id) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("select state, count(*) as number from bulk_row where bulk_id = :id group by state")
                .param("id", id)
                .query((row, _) -> counts.put(State.valueOf(row.getString("state")), row.getInt("number")))
                .list();
        return counts;
    }

    private static BulkProgress progress(ResultSet row, Map<State, Integer> counts) throws SQLException {
        return new BulkProgress(
                row.getString("id"),
                new EnvironmentId(row.getString("environment")),
                row.getString("actor"),
                BulkTask.read(row.getString("task"), row.getString("detail")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getBoolean("cancelled"),
                counts);
    }

    private static BulkRow row(ResultSet row) throws SQLException {
        return new BulkRow(
                row.getInt("place"),
                new ClientId(row.getString("client_id")),
                new ClientName(row.getString("client_name")),
                State.valueOf(row.getString("state")),
                row.getString("detail"));
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
