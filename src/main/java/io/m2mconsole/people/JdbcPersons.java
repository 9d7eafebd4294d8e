package io.m2mconsole.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people whom the identity provider vouched for, with their roles when they last signed in. */
@Repository
class JdbcPersons {

    private final JdbcClient jdbc;

    JdbcPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(String name, List<Grant> grants) {
        var known = jdbc.sql("update person set roles = :roles, seen_at = :now where name = :name")
                .param("roles", Grant.text(grants))
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("name", name)
                .update();
        if (known == 0) {
            jdbc.sql("insert into person (name, roles, seen_at) values (:name, :roles, :now)")
                    .param("name", name)
                    .param("roles", Grant.text(grants))
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        }
    }

    Optional<Actor> find(String name) {
        return jdbc.sql("select roles from person where name = :name")
                .param("name", name)
                .query((row, _) -> Grant.actor(name, Grant.list(row.getString("roles"))))
                .optional();
    }

    List<Person> all() {
        return jdbc.sql("select * from person order by name")
                .query((row, _) -> new Person(
                        row.getString("name"),
                        Grant.list(row.getString("roles")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
