package io.m2mconsole.activity;

import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of what was done. */
@Repository
class JdbcActivity {

    private static final String WHERE = """
            where (cast(:environment as varchar(31)) is null or environment = :environment or environment is null)
            and (cast(:outcome as varchar(16)) is null or outcome = :outcome)
            and (lower(actor) like :text escape '!' or lower(action) like :text escape '!'
                or lower(target) like :text escape '!' or lower(request_ids) like :text escape '!'
                or lower(coalesce(problem, '')) like :text escape '!')
            """;

    private final JdbcClient jdbc;

    JdbcActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down that it begins, and returns the row's id. */
    long begin(Deed deed, Actor actor, Optional<String> address) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into activity (happened_at, actor, address, action, target, environment, outcome,
                    duration_millis, request_ids)
                values (:now, :actor, :address, :action, :target, :environment, 'RUNNING', 0, '')""")
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("actor", cut(actor.name(), 128))
                .param("address", address.orElse(null))
                .param("action", deed.action())
                .param("target", cut(deed.target(), 512))
                .param(
                        "environment",
                        Optional.ofNullable(deed.environment())
                                .map(EnvironmentId::value)
                                .orElse(null))
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    void end(long id, Outcome outcome, Duration duration, List<String> requestIds, Optional<String> problem) {
        jdbc.sql("""
                update activity set outcome = :outcome, duration_millis = :millis, request_ids = :ids, problem = :problem
                where id = :id""")
                .param("outcome", outcome.name())
                .param("millis", duration.toMillis())
                .param("ids", cut(String.join(" ", requestIds), 4000))
                .param("problem", problem.map(text -> cut(text, 2000)).orElse(null))
                .param("id", id)
                .update();
    }

    List<ActivityEntry> page(ActivityFilter filter, int offset, int limit) {
        return jdbc.sql("select * from activity " + WHERE
                        + "order by id desc offset :offset rows fetch next :limit rows only")
                .params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    int count(ActivityFilter filter) {
        return jdbc.sql("select count(*) from activity " + WHERE)
                .params(params(filter))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(ActivityFilter filter) {
        var params = new HashMap<String, Object>();
        params.put(
                "environment",
                Optional.ofNullable(filter.environment())
                        .map(EnvironmentId::value)
                        .orElse(null));
        params.put(
                "outcome",
                Optional.ofNullable(filter.outcome()).map(Outcome::name).orElse(null));
        params.put("text", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        return params;
    }

    private static ActivityEntry entry(ResultSet row) throws SQLException {
        var environment = row.getString("environment");
        var ids = row.getString("request_ids");
        return new ActivityEntry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getString("target"),
                environment == null ? null : new EnvironmentId(environment),
                Outcome.valueOf(row.getString("outcome")),
                Duration.ofMillis(row.getLong("duration_millis")),
                ids.isEmpty() ? List.of() : List.of(ids.split(" ")),
                row.getString("problem"));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
