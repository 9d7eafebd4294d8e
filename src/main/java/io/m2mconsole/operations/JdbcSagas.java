package io.m2mconsole.operations;

import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of sagas. Each change names the owner, so that an instance that lost a saga changes nothing any more. Who is alive
 * is told by the database's clock alone, as those of the instances may differ.
 */
@Repository
class JdbcSagas {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcSagas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException where another of its kind is in flight for its subject */
    void add(SagaRow row, String owner) {
        jdbc.sql("""
                insert into saga (id, kind, actor, environment, data, step, state, owner, subject, lock_key,
                    heartbeat, started_at, changed_at)
                values (:id, :kind, :actor, :environment, :data, :step, :state, :owner, :subject, :lock,
                    current_timestamp, :now, :now)""")
                .param("subject", row.subject())
                .param("lock", row.subject().isEmpty() ? null : row.kind() + "/" + row.subject())
                .param("id", row.id())
                .param("kind", row.kind())
                .param("actor", row.actor())
                .param("environment", row.environment().value())
                .param("data", json.writeValueAsString(row.data().all()))
                .param("step", row.step())
                .param("state", row.state().name())
                .param("owner", owner)
                .param("now", now())
                .update();
    }

    /** Returns whether the owner still had it. */
    boolean save(
            String id,
            String owner,
            State state,
            int step,
            SagaData data,
            Optional<Problem> problem,
            Optional<Instant> resumeAt) {
        return jdbc.sql("""
                update saga set state = :state, step = :step, data = :data, problem = :problem, cure = :cure,
                    heartbeat = current_timestamp, changed_at = :now, resume_at = :resume,
                    reached = case when reached < :step then :step else reached end,
                    lock_key = case when :ended then null else lock_key end
                where id = :id and owner = :owner""")
                        .param("state", state.name())
                        .param("ended", state == State.DONE || state == State.UNDONE)
                        .param(
                                "resume",
                                resumeAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                        .param("step", step)
                        .param("data", json.writeValueAsString(data.all()))
                        .param("problem", problem.map(Problem::sentence).orElse(null))
                        .param("cure", problem.map(Problem::cure).orElse(null))
                        .param("now", now())
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Writes down until when a call that was never answered may still take effect. */
    void settles(String id, String owner, Instant at) {
        jdbc.sql("update saga set settles_at = :at where id = :id and owner = :owner")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** The time by the database's clock. */
    Instant clock() {
        return jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void heartbeat(Collection<String> ids, String owner) {
        if (!ids.isEmpty()) {
            jdbc.sql("update saga set heartbeat = current_timestamp where owner = :owner and id in (:ids)")
                    .param("owner", owner)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Takes over a saga in flight whose owner has been silent since then; false where another was quicker. */
    boolean takeOver(String id, String owner, Instant silentSince) {
        return jdbc.sql("""
                update saga set owner = :owner, heartbeat = current_timestamp
                where id = :id and state in ('RUNNING', 'UNDOING') and heartbeat < :since""")
                        .param("owner", owner)
                        .param("id", id)
                        .param("since", silentSince.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes a saga in hand whose waiting is over; false where another was quicker. */
    boolean wake(String id, String owner, Instant now) {
        return jdbc.sql("""
                update saga set owner = :owner, heartbeat = current_timestamp,
                    state = case when state = 'WAITING' then 'RUNNING' else 'UNDOING' end
                where id = :id and state in ('WAITING', 'WAITING_BACK') and resume_at <= :now""")
                        .param("owner", owner)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Asks a saga to turn back: the instance that runs it sees it before its next step, one that waits is due at once.
     *
     * @param last the last step at which it may still turn back, being before it
     * @return false where it is past that, or over
     */
    boolean cancel(String id, int last) {
        return jdbc.sql("""
                update saga set cancelled = true, resume_at = case when state = 'WAITING' then :now else resume_at end
                where id = :id and ((state = 'RUNNING' and step < :last) or (state = 'WAITING' and step <= :last))""")
                        .param("now", now())
                        .param("id", id)
                        .param("last", last)
                        .update()
                == 1;
    }

    boolean cancelled(String id) {
        return jdbc.sql("select cancelled from saga where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<SagaRow> due(Instant now) {
        return jdbc.sql("select * from saga where state in ('WAITING', 'WAITING_BACK') and resume_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row))
                .list();
    }

    Optional<SagaRow> latest(String kind, String subject) {
        return jdbc.sql("""
                select * from saga where kind = :kind and subject = :subject
                order by started_at desc fetch first 1 rows only""")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> row(row))
                .optional();
    }

    /** Takes an unfinished saga in hand again; false where another was quicker. */
    boolean reopen(String id, String owner, State state) {
        return jdbc.sql("""
                update saga set owner = :owner, heartbeat = current_timestamp, state = :state, cancelled = false
                where id = :id and state = 'UNFINISHED'""")
                        .param("owner", owner)
                        .param("state", state.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<SagaRow> silentSince(Instant since) {
        return jdbc.sql("select * from saga where state in ('RUNNING', 'UNDOING') and heartbeat < :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row))
                .list();
    }

    List<SagaRow> unfinished() {
        return jdbc.sql("select * from saga where state = 'UNFINISHED' order by changed_at desc")
                .query((row, _) -> row(row))
                .list();
    }

    Optional<SagaRow> find(String id) {
        return jdbc.sql("select * from saga where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    private SagaRow row(ResultSet row) throws SQLException {
        return new SagaRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("actor"),
                new EnvironmentId(row.getString("environment")),
                new SagaData(json.readValue(row.getString("data"), DATA)),
                row.getInt("step"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("problem")).orElse(""),
                Optional.ofNullable(row.getString("cure")).orElse(""),
                row.getString("subject"),
                row.getInt("reached"),
                at(row, "resume_at"),
                at(row, "settles_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
