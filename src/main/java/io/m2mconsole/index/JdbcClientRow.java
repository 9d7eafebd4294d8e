package io.m2mconsole.index;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.UserFlows;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a client reads as a row, and a row as a client. */
final class JdbcClientRow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

    private JdbcClientRow() {}

    static IndexedClient read(ResultSet row) throws SQLException {
        var fetched = JdbcClientPools.at(row, "fetched_at");
        return new IndexedClient(
                new ClientId(row.getString("client_id")),
                new ClientName(row.getString("name")),
                fetched == null ? null : client(row),
                row.getBoolean("managed"),
                ManagedBy.valueOf(row.getString("managed_by")),
                row.getString("owner"),
                tags(row.getString("tags")),
                new SecretFacts(
                        row.getString("secret_arn"),
                        JdbcClientPools.at(row, "secret_changed_at"),
                        row.getInt("secret_count"),
                        JdbcClientPools.at(row, "oldest_secret_at"),
                        JdbcClientPools.at(row, "newest_secret_at"),
                        JdbcClientPools.at(row, "secrets_at")),
                fetched);
    }

    /** A row that is described. */
    static AppClient client(ResultSet row) throws SQLException {
        return new AppClient(
                new ClientId(row.getString("client_id")),
                new ClientName(row.getString("name")),
                row.getBoolean("machine"),
                scopes(row.getString("scopes")),
                words(row.getString("user_flows")),
                Duration.ofSeconds(row.getLong("lifetime_seconds")),
                row.getBoolean("revocation"),
                known(JdbcClientPools.at(row, "created_at")),
                known(JdbcClientPools.at(row, "changed_at")));
    }

    /** What describing tells, as parameters of an update. */
    static Map<String, @Nullable Object> described(AppClient client, Instant at) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("client", client.id().value());
        params.put("name", client.name().value());
        params.put("nameKey", key(client.name().value()));
        params.put("machine", client.machine());
        params.put("scopes", text(client.scopes()));
        params.put("scopeCount", client.scopes().size());
        params.put("flows", String.join(" ", client.userFlows()));
        params.put("flowCount", UserFlows.of(client).size());
        params.put("lifetime", client.tokenLifetime().toSeconds());
        params.put("revocation", client.revocation());
        params.put("created", JdbcClientPools.utc(client.created()));
        params.put("changed", JdbcClientPools.utc(client.changed()));
        params.put("at", JdbcClientPools.utc(at));
        return params;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String text(Set<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" "));
    }

    static Set<ScopeName> scopes(String text) {
        return words(text).stream().map(ScopeName::parse).collect(Collectors.toUnmodifiableSet());
    }

    static String json(Map<String, String> tags) {
        // In order, so that the same tags are the same text.
        return JSON.writeValueAsString(new TreeMap<>(tags));
    }

    private static Map<String, String> tags(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, TAGS);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private static Instant known(@Nullable Instant at) {
        return Optional.ofNullable(at).orElse(Instant.EPOCH);
    }
}
