package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the index for pages: parts of it, and what it can be narrowed down to. */
@Repository
class JdbcClientPages {

    private static final String FACET = "select %1$s as facet, count(*) as clients from %2$s where pool_id = :pool"
            + " group by %1$s order by %1$s";

    private final JdbcClient jdbc;

    JdbcClientPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IndexedClient> page(int pool, ClientFilter filter, ClientOrder order, int offset, int limit) {
        var where = JdbcClientWhere.of(pool, filter);
        return jdbc.sql("select * from client_index where " + where.sql(order) + " order by "
                        + JdbcClientWhere.order(order) + " offset :offset rows fetch next :limit rows only")
                .params(where.params())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> JdbcClientRow.read(row))
                .list();
    }

    int count(int pool, ClientFilter filter) {
        var where = JdbcClientWhere.of(pool, filter);
        return jdbc.sql("select count(*) from client_index where " + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    void each(int pool, ClientFilter filter, ClientOrder order, Consumer<IndexedClient> each) {
        var where = JdbcClientWhere.of(pool, filter);
        jdbc.sql("select * from client_index where " + where.sql(order) + " order by " + JdbcClientWhere.order(order))
                .params(where.params())
                .query((java.sql.ResultSet row) -> each.accept(JdbcClientRow.read(row)));
    }

    Optional<IndexedClient> find(int pool, ClientId client) {
        return find(pool, List.of(client)).stream().findFirst();
    }

    List<IndexedClient> find(int pool, List<ClientId> clients) {
        return clients.isEmpty()
                ? List.of()
                : jdbc.sql("select * from client_index where pool_id = :pool and client_id in (:clients)"
                                + " order by name_key, client_id")
                        .param("pool", pool)
                        .param("clients", clients.stream().map(ClientId::value).toList())
                        .query((row, _) -> JdbcClientRow.read(row))
                        .list();
    }

    List<Facet> scopes(int pool) {
        return facets(pool, FACET.formatted("scope", "client_scope"));
    }

    /** A client counts once, however many scopes of the server it holds. */
    List<Facet> servers(int pool) {
        return facets(pool, """
                select server as facet, count(distinct client_id) as clients from client_scope where pool_id = :pool
                group by server order by server""");
    }

    List<Facet> owners(int pool) {
        return facets(pool, FACET.formatted("coalesce(owner, '" + ClientFilter.NOBODY + "')", "client_index"));
    }

    List<Facet> managedBy(int pool) {
        return facets(pool, FACET.formatted("managed_by", "client_index"));
    }

    private List<Facet> facets(int pool, String sql) {
        return jdbc.sql(sql)
                .param("pool", pool)
                .query((row, _) -> new Facet(row.getString("facet"), row.getInt("clients")))
                .list();
    }
}
