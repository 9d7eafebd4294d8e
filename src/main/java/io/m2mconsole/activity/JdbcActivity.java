package io.m2mconsole.activity;

import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.LikePattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of what was done; {@link JdbcChain} writes it. */
@Repository
class JdbcActivity {

    private static final String WHERE = """
            where (cast(:environment as varchar(31)) is null or environment = :environment or environment is null)
            and (cast(:outcome as varchar(16)) is null or outcome = :outcome)
            and (cast(:actor as varchar(128)) is null or actor = :actor)
            and (cast(:action as varchar(64)) is null or action = :action)
            and lower(target) like :target escape '!'
            and (cast(:from as timestamp with time zone) is null or happened_at >= :from)
            and (cast(:until as timestamp with time zone) is null or happened_at < :until)
            and (lower(actor) like :text escape '!' or lower(action) like :text escape '!'
                or lower(target) like :text escape '!' or lower(request_ids) like :text escape '!'
                or lower(coalesce(problem, '')) like :text escape '!')
            """;

    private final JdbcClient jdbc;

    JdbcActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ActivityEntry> page(ActivityFilter filter, int offset, int limit) {
        return jdbc.sql("select * from activity " + WHERE
                        + "order by id desc offset :offset rows fetch next :limit rows only")
                .params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> JdbcRows.entry(row))
                .list();
    }

    /** What fits and is older than an entry, newest first. */
    List<ActivityEntry> before(ActivityFilter filter, Optional<Long> id, int limit) {
        return jdbc.sql("select * from activity " + WHERE
                        + "and id < :before order by id desc fetch first :limit rows only")
                .params(params(filter))
                .param("before", id.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, _) -> JdbcRows.entry(row))
                .list();
    }

    int count(ActivityFilter filter) {
        return jdbc.sql("select count(*) from activity " + WHERE)
                .params(params(filter))
                .query(Integer.class)
                .single();
    }

    Optional<ActivityEntry> find(long id) {
        return jdbc.sql("select * from activity where id = :id")
                .param("id", id)
                .query((row, _) -> JdbcRows.entry(row))
                .optional();
    }

    /** @param column one of the table's own */
    List<String> distinct(String column) {
        return jdbc.sql("select distinct " + column
                        + " as found from activity order by found fetch first 200 rows only")
                .query((row, _) -> row.getString("found"))
                .list();
    }

    private static Map<String, @Nullable Object> params(ActivityFilter filter) {
        var params = new HashMap<String, @Nullable Object>();
        params.put(
                "environment",
                Optional.ofNullable(filter.environment())
                        .map(EnvironmentId::value)
                        .orElse(null));
        params.put(
                "outcome",
                Optional.ofNullable(filter.outcome()).map(Outcome::name).orElse(null));
        params.put("actor", filter.actor());
        params.put("action", filter.action());
        params.put("from", time(filter.from()));
        params.put("until", time(filter.until()));
        params.put("target", part(filter.target()));
        params.put("text", part(filter.text()));
        return params;
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String part(String text) {
        return LikePattern.containing(text.toLowerCase(Locale.ROOT));
    }
}
