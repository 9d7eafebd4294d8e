package io.m2mconsole.index;

import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the index knows of secrets, and who owns each client's definition. */
@Repository
class JdbcClientSecrets {

    /** So old may a list of Secrets Manager's be. */
    private static final Duration LISTS_LAG = Duration.ofMinutes(5);

    private static final String SEARCH_TEXT =
            "name_key || ' ' || lower(client_id) || ' ' || cast(? as varchar(256)) || ' ' || lower(scopes)";
    private static final String STORED = """
            update client_index set owner = ?, tags = ?, secret_arn = ?, secret_changed_at = ?, made_here = ?,
                search_text = %s where pool_id = ? and client_id = ?""".formatted(SEARCH_TEXT);
    private static final String CONCLUDE = """
            update client_index set managed_by = case when in_stack then 'CLOUDFORMATION' when marked is not null then marked
                when made_here then 'CONSOLE' else 'UNKNOWN' end where pool_id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcClientSecrets(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Enters a list of stored secrets that may be minutes old: what the console knows better stays. */
    void listed(int pool, Collection<StoredSecret> secrets, Instant begun) {
        var since = JdbcClientPools.utc(begun.minus(LISTS_LAG));
        var stored = secrets.stream()
                .filter(secret -> secret.clientId().isPresent())
                .collect(Collectors.toMap(
                        secret -> secret.clientId().orElseThrow(), secret -> secret, (first, _) -> first));
        batches.batchUpdate(
                STORED + " and (stored_at is null or stored_at < ?)",
                // As those that describe at the same time lock them.
                stored.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> with(row(pool, one.getKey(), one.getValue()), since))
                        .toList());
        var vanished = jdbc
                .sql("select client_id from client_index where pool_id = :pool and secret_arn is not null")
                .param("pool", pool)
                .query(String.class)
                .list()
                .stream()
                .filter(id -> !stored.containsKey(id))
                .sorted()
                .map(id -> with(row(pool, id, null), since))
                .toList();
        if (!vanished.isEmpty()) {
            batches.batchUpdate(STORED + " and (stored_at is null or stored_at < ?)", vanished);
        }
        batches.update(CONCLUDE, pool);
    }

    /** Enters what was read or written just now. @param secret absent where it is not stored any more */
    void own(int pool, ClientId client, @Nullable StoredSecret secret, Instant at) {
        batches.update(STORED, row(pool, client.value(), secret));
        batches.update(
                "update client_index set stored_at = ? where pool_id = ? and client_id = ?",
                JdbcClientPools.utc(at),
                pool,
                client.value());
        batches.update(CONCLUDE + " and client_id = ?", pool, client.value());
    }

    /** The client's active secrets, the oldest first. */
    void active(int pool, ClientId client, List<CognitoSecret> secrets, Instant at) {
        jdbc.sql("""
                update client_index set secret_count = :count, oldest_secret_at = :oldest, newest_secret_at = :newest,
                    secrets_at = :at
                where pool_id = :pool and client_id = :client and (secrets_at is null or secrets_at < :at)""")
                .param("count", secrets.size())
                .param(
                        "oldest",
                        secrets.isEmpty()
                                ? null
                                : JdbcClientPools.utc(secrets.getFirst().created()))
                .param(
                        "newest",
                        secrets.isEmpty()
                                ? null
                                : JdbcClientPools.utc(secrets.getLast().created()))
                .param("at", JdbcClientPools.utc(at))
                .param("pool", pool)
                .param("client", client.value())
                .update();
    }

    /** Says which clients stacks hold. */
    void inStacks(int pool, Set<ClientId> clients) {
        batches.update("update client_index set in_stack = false where pool_id = ? and in_stack", pool);
        batches.batchUpdate(
                "update client_index set in_stack = true where pool_id = ? and client_id = ?",
                clients.stream()
                        .map(client -> new Object[] {pool, client.value()})
                        .toList());
        batches.update(CONCLUDE, pool);
    }

    /** @param by absent to take what was said back */
    void mark(int pool, ClientId client, @Nullable ManagedBy by) {
        batches.update(
                "update client_index set marked = ? where pool_id = ? and client_id = ?",
                by == null ? null : by.name(),
                pool,
                client.value());
        batches.update(CONCLUDE + " and client_id = ?", pool, client.value());
    }

    private static @Nullable Object[] row(int pool, String client, @Nullable StoredSecret secret) {
        var owner = secret == null ? null : secret.owner().orElse(null);
        return new @Nullable Object[] {
            owner,
            secret == null ? "{}" : JdbcClientRow.json(secret.tags()),
            secret == null ? null : secret.arn(),
            secret == null ? null : JdbcClientPools.utc(secret.changed()),
            secret != null && secret.ours(),
            owner == null ? "" : owner.toLowerCase(Locale.ROOT),
            pool,
            client
        };
    }

    private static @Nullable Object[] with(@Nullable Object[] row, @Nullable Object more) {
        var longer = java.util.Arrays.copyOf(row, row.length + 1);
        longer[row.length] = more;
        return longer;
    }
}
