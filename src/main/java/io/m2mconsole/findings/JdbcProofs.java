package io.m2mconsole.findings;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of stored secrets that Cognito refused when they were last tried. */
@Repository
class JdbcProofs {

    private final JdbcClient jdbc;
    private final TransactionTemplate together;

    JdbcProofs(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
    }

    Map<ClientId, Instant> refused(EnvironmentId environment) {
        var found = new HashMap<ClientId, Instant>();
        jdbc.sql("select client_id, refused_at from refused_secret where environment = :environment")
                .param("environment", environment.value())
                .query(row -> {
                    found.put(
                            new ClientId(row.getString("client_id")),
                            row.getObject("refused_at", OffsetDateTime.class).toInstant());
                });
        return found;
    }

    void refuse(EnvironmentId environment, ClientId client) {
        together.executeWithoutResult(_ -> {
            accept(environment, client);
            jdbc.sql(
                            "insert into refused_secret (environment, client_id, refused_at) values (:environment, :client, :now)")
                    .param("environment", environment.value())
                    .param("client", client.value())
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        });
    }

    void accept(EnvironmentId environment, ClientId client) {
        jdbc.sql("delete from refused_secret where environment = :environment and client_id = :client")
                .param("environment", environment.value())
                .param("client", client.value())
                .update();
    }
}
