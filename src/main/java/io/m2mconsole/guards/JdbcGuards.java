package io.m2mconsole.guards;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what deployed methods asked of callers when they last had an authorizer. */
@Repository
class JdbcGuards {

    private final JdbcClient jdbc;

    JdbcGuards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is remembered of an environment's methods, by {@link #key}. */
    Map<String, Guard> all(EnvironmentId environment) {
        var guards = new HashMap<String, Guard>();
        jdbc.sql("select method, requirement, seen_at from method_guard where environment = :environment")
                .param("environment", environment.value())
                .query(row -> {
                    guards.put(
                            row.getString("method"),
                            new Guard(
                                    row.getString("requirement"),
                                    row.getObject("seen_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return guards;
    }

    void put(EnvironmentId environment, MethodId method, String requirement) {
        if (update(environment, method, requirement) == 0) {
            try {
                statement("""
                        insert into method_guard (environment, method, requirement, seen_at)
                        values (:environment, :method, :requirement, :now)""", environment, method, requirement);
            } catch (DuplicateKeyException _) {
                // Another instance saw it at the same moment.
                update(environment, method, requirement);
            }
        }
    }

    private int update(EnvironmentId environment, MethodId method, String requirement) {
        return statement("""
                update method_guard set requirement = :requirement, seen_at = :now
                where environment = :environment and method = :method""", environment, method, requirement);
    }

    private int statement(String sql, EnvironmentId environment, MethodId method, String requirement) {
        return jdbc.sql(sql)
                .param("environment", environment.value())
                .param("method", key(method))
                .param("requirement", requirement)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    void forget(EnvironmentId environment, MethodId method) {
        jdbc.sql("delete from method_guard where environment = :environment and method = :method")
                .param("environment", environment.value())
                .param("method", key(method))
                .update();
    }

    /** A method's place in a length that every database can index. */
    static String key(MethodId method) {
        return Sha256.hex(method.api() + "\n" + method.stage() + "\n" + method.label());
    }

    /** What is remembered of one method. */
    record Guard(String requirement, Instant seen) {}
}
