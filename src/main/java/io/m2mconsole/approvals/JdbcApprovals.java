package io.m2mconsole.approvals;

import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what waits for approval, or waited. */
@Repository
class JdbcApprovals {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApprovalRequest request) {
        jdbc.sql("""
                insert into approval (id, environment, action, target, requester, saga, subject, data, difference,
                    state, asked_at, expires_at)
                values (:id, :environment, :action, :target, :requester, :saga, :subject, :data, :difference,
                    :state, :asked, :expires)""")
                .param("id", request.id())
                .param("environment", request.environment().value())
                .param("action", request.action().name())
                .param("target", request.target())
                .param("requester", request.requester())
                .param("saga", request.content().sagaKind().orElse(null))
                .param("subject", request.content().subject())
                .param("data", json.writeValueAsString(request.content().data()))
                .param("difference", String.join("\n", request.content().difference()))
                .param("state", request.state().name())
                .param("asked", request.asked().atOffset(ZoneOffset.UTC))
                .param("expires", request.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<ApprovalRequest> of(EnvironmentId environment) {
        return jdbc.sql("""
                select * from approval where environment = :environment
                order by asked_at desc, id fetch first :most rows only""")
                .param("environment", environment.value())
                .param("most", MOST)
                .query((row, _) -> request(row))
                .list();
    }

    Optional<ApprovalRequest> find(String id) {
        return jdbc.sql("select * from approval where id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    /** Only one can decide. @return whether it was still waiting then */
    boolean decide(String id, State state, String decider, Optional<String> remark, Instant now) {
        return jdbc.sql("""
                update approval set state = :state, decided_by = :decider, decided_at = :now, remark = :remark
                where id = :id and state = 'WAITING' and expires_at > :now""")
                        .param("state", state.name())
                        .param("decider", decider)
                        .param("remark", remark.orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(String id, State state, Optional<String> remark) {
        jdbc.sql("update approval set state = :state, remark = :remark where id = :id and state = 'APPROVED'")
                .param("state", state.name())
                .param(
                        "remark",
                        remark.map(text -> text.length() > 2000 ? text.substring(0, 2000) : text)
                                .orElse(null))
                .param("id", id)
                .update();
    }

    private ApprovalRequest request(ResultSet row) throws SQLException {
        var difference = row.getString("difference");
        return new ApprovalRequest(
                row.getString("id"),
                new EnvironmentId(row.getString("environment")),
                Action.valueOf(row.getString("action")),
                row.getString("target"),
                row.getString("requester"),
                new Repeatable(
                        row.getString("saga"),
                        row.getString("subject"),
                        json.readValue(row.getString("data"), DATA),
                        difference.isEmpty() ? List.of() : List.of(difference.split("\n"))),
                State.valueOf(row.getString("state")),
                instant(row, "asked_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow(),
                row.getString("decided_by"),
                instant(row, "decided_at").orElse(null),
                row.getString("remark"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
