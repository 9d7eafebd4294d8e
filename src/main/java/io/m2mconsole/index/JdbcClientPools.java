package io.m2mconsole.index;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The indexed pools: how their crawls stand, and which instance has each in hand. */
@Repository
class JdbcClientPools {

    private final JdbcClient jdbc;
    private final Map<Key, Integer> ids = new ConcurrentHashMap<>();

    JdbcClientPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(EnvironmentId environment, PoolId pool) {}

    /** The number under which the environment's clients stand. */
    int id(Environment environment) {
        return ids.computeIfAbsent(new Key(environment.id(), environment.pool()), this::findOrMake);
    }

    /** The numbers of the environment's pools as far as they are indexed: one, unless it was given another pool. */
    Optional<Integer> latest(EnvironmentId environment) {
        return jdbc
                .sql("select id from client_pool where environment = :environment order by id desc")
                .param("environment", environment.value())
                .query((row, _) -> row.getInt("id"))
                .list()
                .stream()
                .findFirst();
    }

    private int findOrMake(Key key) {
        return find(key).orElseGet(() -> {
            try {
                jdbc.sql("insert into client_pool (environment, pool) values (:environment, :pool)")
                        .param("environment", key.environment().value())
                        .param("pool", key.pool().value())
                        .update();
            } catch (DuplicateKeyException _) {
                // Another thread or instance was quicker.
            }
            return find(key).orElseThrow();
        });
    }

    private Optional<Integer> find(Key key) {
        return jdbc.sql("select id from client_pool where environment = :environment and pool = :pool")
                .param("environment", key.environment().value())
                .param("pool", key.pool().value())
                .query(Integer.class)
                .optional();
    }

    Optional<String> account(int pool) {
        return jdbc.sql("select account from client_pool where id = :id and account is not null")
                .param("id", pool)
                .query(String.class)
                .optional();
    }

    void account(int pool, String account) {
        jdbc.sql("update client_pool set account = :account where id = :id")
                .param("account", account)
                .param("id", pool)
                .update();
    }

    CrawlProgress progress(int pool) {
        return jdbc.sql("select * from client_pool where id = :id")
                .param("id", pool)
                .query((row, _) -> progress(row))
                .single();
    }

    Optional<Instant> asked(int pool) {
        return jdbc.sql("select asked_at from client_pool where id = :id")
                .param("id", pool)
                .query((row, _) -> Optional.ofNullable(at(row, "asked_at")))
                .single();
    }

    void ask(int pool, Instant at) {
        jdbc.sql("update client_pool set asked_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", pool)
                .update();
    }

    void write(int pool, CrawlProgress progress) {
        var problem = progress.trouble();
        jdbc.sql("""
                update client_pool set due = :due, done = :done, secrets_due = :secretsDue, secrets_done = :secretsDone,
                    changes = :changes, listed_at = :listed, begun_at = :begun, ended_at = :ended,
                    problem_kind = :kind, problem = :problem, cure = :cure where id = :id""")
                .param("due", progress.due())
                .param("done", progress.done())
                .param("secretsDue", progress.secretsDue())
                .param("secretsDone", progress.secretsDone())
                .param("changes", progress.changes())
                .param("listed", utc(progress.listed()))
                .param("begun", utc(progress.begun()))
                .param("ended", utc(progress.ended()))
                .param("kind", problem.map(one -> one.kind().name()).orElse(null))
                .param("problem", problem.map(one -> cut(one.sentence())).orElse(null))
                .param("cure", problem.map(one -> cut(one.cure())).orElse(null))
                .param("id", pool)
                .update();
    }

    /** Takes or keeps the crawl of the pool in hand; false where another has it. */
    boolean lease(int pool, String owner, Duration time) {
        var now = Instant.now();
        return jdbc.sql("""
                update client_pool set lease_owner = :owner, lease_until = :until
                where id = :id and (lease_owner is null or lease_owner = :owner or lease_until < :now)""")
                        .param("owner", owner)
                        .param("until", utc(now.plus(time)))
                        .param("now", utc(now))
                        .param("id", pool)
                        .update()
                == 1;
    }

    void release(int pool, String owner) {
        jdbc.sql("update client_pool set lease_owner = null where id = :id and lease_owner = :owner")
                .param("id", pool)
                .param("owner", owner)
                .update();
    }

    private static CrawlProgress progress(ResultSet row) throws SQLException {
        var problem = row.getString("problem");
        return new CrawlProgress(
                row.getInt("due"),
                row.getInt("done"),
                row.getInt("secrets_due"),
                row.getInt("secrets_done"),
                row.getLong("changes"),
                at(row, "listed_at"),
                at(row, "begun_at"),
                at(row, "ended_at"),
                problem == null
                        ? null
                        : Problem.of(
                                Problem.Kind.valueOf(row.getString("problem_kind")), problem, row.getString("cure")));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }
}
