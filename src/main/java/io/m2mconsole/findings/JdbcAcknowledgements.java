package io.m2mconsole.findings;

import io.m2mconsole.shared.EnvironmentId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of acknowledged findings, by their fingerprints. */
@Repository
class JdbcAcknowledgements {

    private final JdbcClient jdbc;
    private final TransactionTemplate together;

    JdbcAcknowledgements(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
    }

    /** Those that hold today. */
    Map<String, Acknowledgement> holding(EnvironmentId environment, LocalDate today) {
        var found = new HashMap<String, Acknowledgement>();
        jdbc.sql("""
                select fingerprint, reason, until_day, actor from finding_acknowledgement
                where environment = :environment and until_day >= :today""")
                .param("environment", environment.value())
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getString("fingerprint"),
                            new Acknowledgement(
                                    row.getString("reason"),
                                    row.getObject("until_day", LocalDate.class),
                                    row.getString("actor")));
                });
        return found;
    }

    /** In place of what was said before. */
    void put(EnvironmentId environment, Finding finding, Acknowledgement acknowledgement) {
        together.executeWithoutResult(_ -> {
            remove(environment, finding);
            jdbc.sql("""
                insert into finding_acknowledgement
                    (fingerprint, environment, rule, subject, reason, until_day, actor, acknowledged_at)
                values (:fingerprint, :environment, :rule, :subject, :reason, :until, :actor, :now)""")
                    .param("fingerprint", finding.fingerprint(environment))
                    .param("environment", environment.value())
                    .param("rule", finding.rule().id())
                    .param("subject", finding.subject().key())
                    .param("reason", acknowledgement.reason())
                    .param("until", acknowledgement.until())
                    .param("actor", acknowledgement.by())
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        });
    }

    void remove(EnvironmentId environment, Finding finding) {
        jdbc.sql("delete from finding_acknowledgement where fingerprint = :fingerprint")
                .param("fingerprint", finding.fingerprint(environment))
                .update();
    }
}
