package io.m2mconsole.index;

import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    private static final String OWNS = "case when in_stack then 'CLOUDFORMATION' when marked is not null then marked"
            + " when made_here then 'CONSOLE' else 'UNKNOWN' end";
    private static final String CONCLUDE =
            "update client_index set managed_by = %1$s where pool_id = ? and managed_by <> %1$s".formatted(OWNS);

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
        var news = new ArrayList<@Nullable Object[]>();
        jdbc.sql("select client_id, owner, tags, secret_arn, secret_changed_at, made_here from client_index"
                        + " where pool_id = :pool order by client_id")
                .param("pool", pool)
                .query(row -> {
                    var client = row.getString("client_id");
                    var secret = stored.get(client);
                    if (!Facts.read(row).equals(Facts.of(secret))) {
                        news.add(with(row(pool, client, secret), since));
                    }
                });
        if (!news.isEmpty()) {
            batches.batchUpdate(STORED + " and (stored_at is null or stored_at < ?)", news);
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
        var held = clients.stream().map(ClientId::value).collect(Collectors.toSet());
        var moved = jdbc
                .sql("select client_id, in_stack from client_index where pool_id = :pool order by client_id")
                .param("pool", pool)
                .query((row, _) -> new Place(row.getString("client_id"), row.getBoolean("in_stack")))
                .list()
                .stream()
                .filter(place -> place.inStack() != held.contains(place.client()))
                .map(place -> new Object[] {!place.inStack(), pool, place.client()})
                .toList();
        if (!moved.isEmpty()) {
            batches.batchUpdate("update client_index set in_stack = ? where pool_id = ? and client_id = ?", moved);
            batches.update(CONCLUDE, pool);
        }
    }

    private record Place(String client, boolean inStack) {}

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
        var facts = Facts.of(secret);
        return new @Nullable Object[] {
            facts.owner(),
            facts.tags(),
            facts.arn(),
            JdbcClientPools.utc(facts.changed()),
            facts.madeHere(),
            facts.owner() == null ? "" : facts.owner().toLowerCase(Locale.ROOT),
            pool,
            client
        };
    }

    private static @Nullable Object[] with(@Nullable Object[] row, @Nullable Object more) {
        var longer = java.util.Arrays.copyOf(row, row.length + 1);
        longer[row.length] = more;
        return longer;
    }

    /** What the index keeps of where a client's secret is stored; a list of thousands tells little that it does not know. */
    private record Facts(
            @Nullable String owner,
            String tags,
            @Nullable String arn,
            @Nullable Instant changed,
            boolean madeHere) {

        static Facts of(@Nullable StoredSecret secret) {
            return secret == null
                    ? new Facts(null, "{}", null, null, false)
                    : new Facts(
                            secret.owner().orElse(null),
                            JdbcClientRow.json(secret.tags()),
                            secret.arn(),
                            secret.changed().truncatedTo(ChronoUnit.MICROS),
                            secret.ours());
        }

        static Facts read(ResultSet row) throws SQLException {
            return new Facts(
                    row.getString("owner"),
                    row.getString("tags"),
                    row.getString("secret_arn"),
                    JdbcClientPools.at(row, "secret_changed_at"),
                    row.getBoolean("made_here"));
        }
    }
}
