package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of scheduled runs. */
@Repository
class JdbcRunSchedules {

    private final JdbcClient jdbc;

    JdbcRunSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnvironmentId environment, RunPlan plan, Duration every, Instant next, String actor) {
        jdbc.sql("""
                insert into run_schedule (environment, cells, every_seconds, next_at, actor)
                values (:environment, :cells, :every, :next, :actor)""")
                .param("environment", environment.value())
                .param("cells", RunPlans.write(plan))
                .param("every", every.toSeconds())
                .param("next", at(next))
                .param("actor", actor)
                .update();
    }

    void remove(EnvironmentId environment, long id) {
        jdbc.sql("delete from run_schedule where environment = :environment and id = :id")
                .param("environment", environment.value())
                .param("id", id)
                .update();
    }

    List<RunSchedule> of(EnvironmentId environment) {
        return jdbc.sql("select * from run_schedule where environment = :environment order by id")
                .param("environment", environment.value())
                .query(JdbcRunSchedules::read)
                .list();
    }

    List<RunSchedule> due(Instant now) {
        return jdbc.sql("select * from run_schedule where next_at <= :now order by next_at")
                .param("now", at(now))
                .query(JdbcRunSchedules::read)
                .list();
    }

    /** Puts its next time off; false where another instance did. */
    boolean claim(RunSchedule schedule, Instant next) {
        return jdbc.sql("update run_schedule set next_at = :next, problem = '' where id = :id and next_at = :was")
                        .param("next", at(next))
                        .param("id", schedule.id())
                        .param("was", at(schedule.next()))
                        .update()
                == 1;
    }

    void note(long id, String problem) {
        jdbc.sql("update run_schedule set problem = :problem where id = :id")
                .param("problem", problem.length() > 2000 ? problem.substring(0, 2000) : problem)
                .param("id", id)
                .update();
    }

    private static RunSchedule read(ResultSet row, int number) throws SQLException {
        return new RunSchedule(
                row.getLong("id"),
                new EnvironmentId(row.getString("environment")),
                RunPlans.read(row.getString("cells")),
                Duration.ofSeconds(row.getLong("every_seconds")),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("problem"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
