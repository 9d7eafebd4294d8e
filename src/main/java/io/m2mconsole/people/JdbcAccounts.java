package io.m2mconsole.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of local accounts. */
@Repository
class JdbcAccounts {

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String name) {
        return jdbc.sql("select name, password_hash, roles from account where name = :name")
                .param("name", name)
                .query((row, _) -> new Account(
                        row.getString("name"), row.getString("password_hash"), Grant.list(row.getString("roles"))))
                .optional();
    }

    void add(Account account) {
        jdbc.sql("""
                insert into account (name, password_hash, roles, created_at, changed_at)
                values (:name, :hash, :roles, :now, :now)""")
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("roles", Grant.text(account.grants()))
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    void grant(String name, List<Grant> grants) {
        jdbc.sql("update account set roles = :roles, changed_at = :now where name = :name")
                .param("roles", Grant.text(grants))
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("name", name)
                .update();
    }

    void remove(String name) {
        jdbc.sql("delete from account where name = :name").param("name", name).update();
    }

    List<Person> all() {
        return jdbc.sql("select name, roles, changed_at from account order by name")
                .query((row, _) -> new Person(
                        row.getString("name"),
                        Grant.list(row.getString("roles")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void changePassword(String name, String hash) {
        jdbc.sql("update account set password_hash = :hash, changed_at = :now where name = :name")
                .param("hash", hash)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("name", name)
                .update();
    }
}
