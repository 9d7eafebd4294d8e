package io.m2mconsole.reports;

import io.m2mconsole.shared.EnvironmentId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of baselines. */
@Repository
class JdbcBaselines {

    private final JdbcClient jdbc;
    private final TransactionTemplate together;

    JdbcBaselines(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
    }

    public void set(EnvironmentId environment, RunReport report, String actor) {
        together.executeWithoutResult(_ -> {
            clear(environment);
            jdbc.sql("""
                insert into run_baseline (environment, run_id, report, actor, set_at)
                values (:environment, :run, :report, :actor, :now)""")
                    .param("environment", environment.value())
                    .param("run", report.run())
                    .param("report", ReportFormat.JSON.write(report))
                    .param("actor", actor)
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        });
    }

    public void clear(EnvironmentId environment) {
        jdbc.sql("delete from run_baseline where environment = :environment")
                .param("environment", environment.value())
                .update();
    }

    Optional<Baseline> get(EnvironmentId environment) {
        return jdbc.sql("select report, actor, set_at from run_baseline where environment = :environment")
                .param("environment", environment.value())
                .query((row, _) -> new Baseline(
                        JsonReport.read(row.getString("report")),
                        row.getString("actor"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
