package io.m2mconsole.trials;

import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Sha256;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which trial of each cell that went out with a good token is the latest. Caught up with when somebody asks, so that writing a
 * trial down costs nothing more.
 */
@Repository
class JdbcLatestTrials {

    /** What has a lower id than a trial that is older than this is committed too, or never will be. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final TransactionTemplate transaction;

    JdbcLatestTrials(JdbcClient jdbc, JdbcOperations batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Catches up with what was tried since, everywhere. */
    void catchUp() {
        jdbc.sql("select environment from trial_latest_until")
                .query((row, _) -> new EnvironmentId(row.getString("environment")))
                .list()
                .forEach(this::catchUp);
    }

    /** Catches up with what was tried since. One at a time, as H2 lets nobody wait for a row longer than two seconds. */
    synchronized void catchUp(EnvironmentId environment) {
        begin(environment);
        transaction.executeWithoutResult(_ -> {
            // Locks the row, so that other instances that ask wait for this and find it done.
            var until = jdbc.sql("select trial_id from trial_latest_until where environment = :environment for update")
                    .param("environment", environment.value())
                    .query(Long.class)
                    .single();
            replace(environment, since(environment, until));
            jdbc.sql("""
                    update trial_latest_until set trial_id = coalesce((select max(id) from trial
                        where environment = :environment and id > :until and tried_at < :settled), trial_id)
                    where environment = :environment""")
                    .param("environment", environment.value())
                    .param("until", until)
                    .param("settled", OffsetDateTime.now(ZoneOffset.UTC).minus(SETTLED))
                    .update();
        });
    }

    private void begin(EnvironmentId environment) {
        try {
            jdbc.sql("""
                    insert into trial_latest_until (environment, trial_id) select :environment, 0
                    where not exists (select 1 from trial_latest_until where environment = :environment)""").param("environment", environment.value()).update();
        } catch (DuplicateKeyException _) {
            // Somebody else began at the same time.
        }
    }

    private List<Latest> since(EnvironmentId environment, long until) {
        return jdbc.sql("""
                select client_id, api, stage, verb, path, max(id) as id from trial where environment = :environment
                    and id > :until and variant = 'GOOD' and agreement <> 'NOT_SENT'
                group by client_id, api, stage, verb, path""")
                .param("environment", environment.value())
                .param("until", until)
                .query((row, _) -> new Latest(
                        Sha256.hex(String.join(
                                "\n",
                                row.getString("client_id"),
                                row.getString("api"),
                                row.getString("stage"),
                                row.getString("verb"),
                                row.getString("path"))),
                        row.getLong("id")))
                .list();
    }

    private void replace(EnvironmentId environment, List<Latest> latest) {
        batches.batchUpdate(
                "delete from trial_latest where environment = ? and cell = ?",
                latest.stream()
                        .map(one -> new Object[] {environment.value(), one.cell()})
                        .toList());
        batches.batchUpdate(
                "insert into trial_latest (environment, cell, trial_id) values (?, ?, ?)",
                latest.stream()
                        .map(one -> new Object[] {environment.value(), one.cell(), one.id()})
                        .toList());
    }

    /** Forgets those whose trial is forgotten. */
    void prune() {
        jdbc.sql(
                        "delete from trial_latest where not exists (select 1 from trial where trial.id = trial_latest.trial_id)")
                .update();
    }

    private record Latest(String cell, long id) {}
}
