package io.m2mconsole.drift;

import io.m2mconsole.shared.EnvironmentId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was detected last. */
@Repository
class JdbcDrift {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate together;

    JdbcDrift(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
    }

    Optional<DriftReport> find(EnvironmentId environment) {
        return jdbc.sql("select stack, resources, actor, checked_at from stack_drift where environment = :environment")
                .param("environment", environment.value())
                .query((row, _) -> new DriftReport(
                        row.getString("stack"),
                        JSON.readValue(row.getString("resources"), new TypeReference<List<DriftedResource>>() {}),
                        row.getString("actor"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void put(EnvironmentId environment, DriftReport report) {
        together.executeWithoutResult(_ -> {
            jdbc.sql("delete from stack_drift where environment = :environment")
                    .param("environment", environment.value())
                    .update();
            jdbc.sql("""
                insert into stack_drift (environment, stack, resources, actor, checked_at)
                values (:environment, :stack, :resources, :actor, :at)""")
                    .param("environment", environment.value())
                    .param("stack", report.stack())
                    .param("resources", JSON.writeValueAsString(report.resources()))
                    .param("actor", report.by())
                    .param("at", OffsetDateTime.ofInstant(report.at(), ZoneOffset.UTC))
                    .update();
        });
    }
}
