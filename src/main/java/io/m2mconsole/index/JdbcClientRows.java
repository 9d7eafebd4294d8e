package io.m2mconsole.index;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the index: names, descriptions, deletions. */
@Repository
class JdbcClientRows {

    /** A list may lack what was made just before, and hold what was deleted just before. */
    private static final Duration LISTS_LAG = Duration.ofMinutes(1);

    private static final String DESCRIBED = """
            update client_index set name = :name, name_key = :nameKey, machine = :machine, scopes = :scopes,
                scope_count = :scopeCount, user_flows = :flows, user_flow_count = :flowCount,
                lifetime_seconds = :lifetime, revocation = :revocation, created_at = :created, changed_at = :changed,
                fetched_at = :at, managed = :managed,
                search_text = cast(:nameKey as varchar(128)) || ' ' || lower(client_id) || ' '
                    || lower(coalesce(owner, '')) || ' ' || lower(cast(:scopes as varchar(27000)))
            where pool_id = :pool and client_id = :client""";
    private static final String INSERT = """
            insert into client_index (pool_id, client_id, name, name_key, search_text, managed)
            values (?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;

    JdbcClientRows(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.named = new NamedParameterJdbcTemplate(batches);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All described clients by name. */
    List<AppClient> described(int pool) {
        return jdbc.sql("select * from client_index where pool_id = :pool and fetched_at is not null"
                        + " order by name_key, client_id")
                .param("pool", pool)
                .query((row, _) -> JdbcClientRow.client(row))
                .list();
    }

    /** How many are known by name alone. */
    int undescribed(int pool) {
        return jdbc.sql("select count(*) from client_index where pool_id = :pool and fetched_at is null")
                .param("pool", pool)
                .query(Integer.class)
                .single();
    }

    /**
     * Makes the rows those of a list of names. @return how many rows changed
     *
     * @param begun when the list was begun: what the console itself did since, or just before, stays
     */
    int names(int pool, Map<ClientId, ClientName> names, Predicate<ClientName> managed, Instant begun) {
        var since = JdbcClientPools.utc(begun.minus(LISTS_LAG));
        var known = new HashMap<String, String>();
        jdbc.sql("select client_id, name from client_index where pool_id = :pool")
                .param("pool", pool)
                .query(row -> {
                    known.put(row.getString("client_id"), row.getString("name"));
                });
        var gone = jdbc.sql("select client_id from client_gone where pool_id = :pool and gone_at > :since")
                .param("pool", pool)
                .param("since", since)
                .query(String.class)
                .set();
        var added = names.entrySet().stream()
                .filter(one -> !known.containsKey(one.getKey().value())
                        && !gone.contains(one.getKey().value()))
                .map(one -> row(pool, one.getKey(), one.getValue(), managed))
                .toList();
        var renamed = names.entrySet().stream()
                .filter(one -> known.containsKey(one.getKey().value())
                        && !one.getValue().value().equals(known.get(one.getKey().value())))
                .map(one -> new Object[] {
                    // Its age goes, so that it is described before all others.
                    one.getValue().value(),
                    JdbcClientRow.key(one.getValue().value()),
                    managed.test(one.getValue()),
                    JdbcClientPools.utc(Instant.EPOCH),
                    pool,
                    one.getKey().value(),
                    since
                })
                .toList();
        var missing = known.keySet().stream()
                .filter(id -> !names.containsKey(new ClientId(id)))
                .map(id -> new Object[] {pool, id, since})
                .toList();
        var changed = insert(added) + batch("""
                update client_index set name = ?, name_key = ?, managed = ?,
                    fetched_at = case when fetched_at is null then null else cast(? as timestamp with time zone) end
                where pool_id = ? and client_id = ? and (own_at is null or own_at < ?)""", renamed);
        changed += batch("""
                delete from client_index where pool_id = ? and client_id = ? and (own_at is null or own_at < ?)""", missing);
        batch(
                "delete from client_scope where pool_id = ? and client_id = ? and not exists (select 1 from client_index i"
                        + " where i.pool_id = client_scope.pool_id and i.client_id = client_scope.client_id)",
                missing.stream().map(one -> new Object[] {one[0], one[1]}).toList());
        jdbc.sql("delete from client_gone where pool_id = :pool and gone_at <= :since")
                .param("pool", pool)
                .param("since", since)
                .update();
        return changed;
    }

    /** Says anew of each row whether its name is within the managed ones, as the setting may have changed. */
    void managed(int pool, Map<ClientId, ClientName> names, Predicate<ClientName> managed) {
        batch(
                "update client_index set managed = ? where pool_id = ? and client_id = ? and managed <> ?",
                names.entrySet().stream()
                        .map(one -> {
                            var within = managed.test(one.getValue());
                            return new Object[] {within, pool, one.getKey().value(), within};
                        })
                        .toList());
    }

    private static Object[] row(int pool, ClientId id, ClientName name, Predicate<ClientName> managed) {
        var key = JdbcClientRow.key(name.value());
        return new Object[] {
            pool, id.value(), name.value(), key, key + " " + JdbcClientRow.key(id.value()), managed.test(name)
        };
    }

    /** Each by itself: another instance, or a person who opens a client, may have entered one of them meanwhile. */
    private int insert(List<Object[]> rows) {
        try {
            return Optional.ofNullable(transaction.execute(_ -> batch(INSERT, rows)))
                    .orElse(0);
        } catch (DuplicateKeyException _) {
            return rows.stream().mapToInt(this::insertUnlessThere).sum();
        }
    }

    private int insertUnlessThere(Object[] row) {
        try {
            return batches.update(INSERT, row);
        } catch (DuplicateKeyException _) {
            return 0;
        }
    }

    /** Those whose description or secrets are older than that, the stalest first. @param column its age's */
    List<ClientId> due(int pool, Age age, Instant cutoff, int limit) {
        return jdbc.sql("select client_id from client_index where pool_id = :pool and " + age.due + " order by "
                        + age.column + " nulls first, client_id fetch first :limit rows only")
                .param("pool", pool)
                .param("cutoff", JdbcClientPools.utc(cutoff))
                .param("limit", limit)
                .query((row, _) -> new ClientId(row.getString("client_id")))
                .list();
    }

    int countDue(int pool, Age age, Instant cutoff) {
        return jdbc.sql("select count(*) from client_index where pool_id = :pool and " + age.due)
                .param("pool", pool)
                .param("cutoff", JdbcClientPools.utc(cutoff))
                .query(Integer.class)
                .single();
    }

    /** What of a row has an age of its own. */
    enum Age {
        DESCRIPTION("fetched_at", "(fetched_at is null or fetched_at < :cutoff)"),
        SECRETS("secrets_at", "machine and (secrets_at is null or secrets_at < :cutoff)");

        private final String column;
        private final String due;

        Age(String column, String due) {
            this.column = column;
            this.due = due;
        }
    }

    /** Enters what a crawl read, unless something newer stands there or the client is gone. */
    boolean described(int pool, AppClient client, boolean managed, Instant asked) {
        return change(pool, client, managed, asked, DESCRIBED + " and (fetched_at is null or fetched_at < :at)");
    }

    /** Enters what the console itself read or changed, known before or not. */
    void own(int pool, AppClient client, boolean managed, Instant at) {
        if (!change(pool, client, managed, at, DESCRIBED)) {
            insertUnlessThere(row(pool, client.id(), client.name(), _ -> managed));
            change(pool, client, managed, at, DESCRIBED);
        }
        jdbc.sql("update client_index set own_at = :at where pool_id = :pool and client_id = :client")
                .param("at", JdbcClientPools.utc(at))
                .param("pool", pool)
                .param("client", client.id().value())
                .update();
    }

    private boolean change(int pool, AppClient client, boolean managed, Instant at, String update) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var before = jdbc.sql("select scopes from client_index where pool_id = :pool and client_id = :client")
                    .param("pool", pool)
                    .param("client", client.id().value())
                    .query(String.class)
                    .optional();
            var params = JdbcClientRow.described(client, at);
            params.put("pool", pool);
            params.put("managed", managed);
            if (named.update(update, params) == 0) {
                return false;
            }
            if (!before.equals(Optional.of(JdbcClientRow.text(client.scopes())))) {
                scopes(pool, client.id(), client.scopes());
            }
            return true;
        }));
    }

    private void scopes(int pool, ClientId client, Collection<ScopeName> scopes) {
        jdbc.sql("delete from client_scope where pool_id = :pool and client_id = :client")
                .param("pool", pool)
                .param("client", client.value())
                .update();
        batch(
                "insert into client_scope (pool_id, client_id, server, scope) values (?, ?, ?, ?)",
                scopes.stream()
                        .map(scope -> new Object[] {
                            pool, client.value(), scope.server().value(), scope.toString()
                        })
                        .collect(Collectors.toList()));
    }

    /** Takes a client off that is gone, and remembers it for as long as lists may still name it. */
    void remove(int pool, ClientId client, Instant at) {
        transaction.executeWithoutResult(_ -> {
            for (var table : List.of("client_index", "client_scope", "client_gone")) {
                jdbc.sql("delete from " + table + " where pool_id = :pool and client_id = :client")
                        .param("pool", pool)
                        .param("client", client.value())
                        .update();
            }
            batches.update(
                    "insert into client_gone (pool_id, client_id, gone_at) values (?, ?, ?)",
                    pool,
                    client.value(),
                    JdbcClientPools.utc(at));
        });
    }

    private int batch(String sql, List<Object[]> rows) {
        var changed = 0;
        for (var count : rows.isEmpty() ? new int[0] : batches.batchUpdate(sql, rows)) {
            changed += Math.max(0, count);
        }
        return changed;
    }
}
