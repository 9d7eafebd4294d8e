package io.m2mconsole.scopes;

import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ResourceServerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one thread of one console at a time change a resource server; the others wait a moment. */
@Component
class JdbcServerLocks {

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Map<String, ReentrantLock> waiting = new ConcurrentHashMap<>();

    JdbcServerLocks(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /**
     * Runs the work while it holds the server. The lock has a connection of its own, so that what the work writes is no part
     * of it; it ends with the connection, however the console ends.
     *
     * @throws RemoteFailure CONFLICT where another holds it for too long
     */
    <T> T during(PoolId pool, ResourceServerId server, Supplier<T> work) {
        make(pool, server);
        // Those of this console wait outside: each waiting connection would be one less for all others.
        var own = waiting.computeIfAbsent(pool + " " + server, _ -> new ReentrantLock());
        own.lock();
        try {
            return locked(pool, server, work);
        } finally {
            own.unlock();
        }
    }

    private <T> T locked(PoolId pool, ResourceServerId server, Supplier<T> work) {
        try (var connection = source.getConnection()) {
            var automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                take(connection, pool, server);
                return work.get();
            } finally {
                connection.rollback();
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            throw new RemoteFailure(
                    Problem.of(
                            Kind.CONFLICT,
                            "Somebody else is changing the resource server " + server + " in this console.",
                            "Try again in a moment."),
                    e);
        }
    }

    private void make(PoolId pool, ResourceServerId server) {
        try {
            jdbc.sql("insert into resource_server_lock (pool, server) select :pool, :server where not exists"
                            + " (select 1 from resource_server_lock where pool = :pool and server = :server)")
                    .param("pool", pool.value())
                    .param("server", server.value())
                    .update();
        } catch (DuplicateKeyException _) {
            // Another thread was quicker, which is as good.
            return;
        }
    }

    private static void take(Connection connection, PoolId pool, ResourceServerId server) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select server from resource_server_lock where pool = ? and server = ? for update")) {
            statement.setString(1, pool.value());
            statement.setString(2, server.value());
            statement.executeQuery().close();
        }
    }
}
