package io.m2mconsole.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions, shared by all instances: a session whose row is gone has been ended. */
@Repository
class JdbcSessions {

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Session session) {
        jdbc.sql("""
                insert into signed_in (id, account, address, browser, since, active_at)
                values (:id, :account, :address, :browser, :since, :active)""")
                .param("id", session.id())
                .param("account", session.account())
                .param("address", session.address())
                .param("browser", session.browser())
                .param("since", session.since().atOffset(ZoneOffset.UTC))
                .param("active", session.active().atOffset(ZoneOffset.UTC))
                .update();
    }

    void active(String id, Instant at) {
        jdbc.sql("update signed_in set active_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from signed_in where id = :id").param("id", id).update();
    }

    void removeAllOf(String account, String except) {
        jdbc.sql("delete from signed_in where account = :account and id <> :except")
                .param("account", account)
                .param("except", except)
                .update();
    }

    /** Those of instances that died. */
    void removeIdleSince(Instant at) {
        jdbc.sql("delete from signed_in where active_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<String> ids() {
        return Set.copyOf(
                jdbc.sql("select id from signed_in").query(String.class).list());
    }

    List<Session> all() {
        return jdbc.sql("select * from signed_in order by active_at desc")
                .query((row, _) -> new Session(
                        row.getString("id"),
                        row.getString("account"),
                        row.getString("address"),
                        row.getString("browser"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("active_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
