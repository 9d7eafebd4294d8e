package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.LikePattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A filter and an order as SQL. */
record JdbcClientWhere(String sql, Map<String, Object> params) {

    static JdbcClientWhere of(int pool, ClientFilter filter) {
        var sql = new StringBuilder("pool_id = :pool and ")
                .append(
                        filter.others()
                                ? "(not managed or machine = false)"
                                // What is not described yet may be for machines.
                                : "managed and coalesce(machine, true)");
        var params = new HashMap<String, Object>(Map.of("pool", pool));
        var words = filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        for (var i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                sql.append(" and search_text like :word").append(i).append(" escape '!'");
                params.put("word" + i, LikePattern.containing(words[i]));
            }
        }
        // Quicker than looking each client up among the holders.
        if (filter.scope() != null) {
            sql.append(" and ' ' || scopes || ' ' like :scope escape '!'");
            params.put("scope", LikePattern.containing(" " + filter.scope() + " "));
        }
        if (filter.server() != null) {
            // A server's identifier may begin with another's.
            sql.append(" and ' ' || scopes like :scopesOf escape '!' and exists (select 1 from client_scope held"
                    + " where held.pool_id = :pool and held.server = :server"
                    + " and held.client_id = client_index.client_id)");
            params.put("scopesOf", LikePattern.containing(" " + filter.server() + "/"));
            params.put("server", filter.server());
        }
        if (filter.owner() != null) {
            sql.append(filter.owner().equals(ClientFilter.NOBODY) ? " and owner is null" : " and owner = :owner");
            params.put("owner", filter.owner());
        }
        if (filter.managedBy() != null) {
            sql.append(" and managed_by = :managedBy");
            params.put("managedBy", filter.managedBy().name());
        }
        filter.limited().ifPresent(among -> {
            sql.append(among.isEmpty() ? " and 1 = 0" : " and client_id in (:among)");
            params.put("among", among.stream().map(ClientId::value).toList());
        });
        return new JdbcClientWhere(sql.toString(), params);
    }

    /** As {@link #sql()}, for pages in that order. */
    String sql(ClientOrder order) {
        // Always true, but H2 reads by an index in order only where a condition names the index's second column.
        return order.key() == ClientOrder.Key.NAME ? sql + " and name_key >= ''" : sql;
    }

    /** Ends with the id, so that pages never overlap. */
    static String order(ClientOrder order) {
        var direction = order.descending() ? " desc" : "";
        // An index leads with the pool: naming it lets the database read in order instead of sorting.
        return "pool_id" + direction + ", "
                + switch (order.key()) {
                    case NAME -> "name_key" + direction;
                    case OWNER -> "owner" + direction + " nulls last, name_key";
                    case SCOPES -> "scope_count" + direction + ", name_key";
                    case SECRETS ->
                        "case when secret_arn is null then 0 else 1 end" + direction + ", newest_secret_at" + direction
                                + " nulls last, name_key";
                    case LIFETIME -> "lifetime_seconds" + direction + ", name_key";
                    case CHANGED -> "changed_at" + direction + " nulls last, name_key";
                    case STATE -> "user_flow_count" + direction + ", machine" + direction + ", name_key";
                    case MANAGED_BY -> "managed_by" + direction + ", name_key";
                }
                + ", client_id" + (order.key() == ClientOrder.Key.NAME ? direction : "");
    }
}
