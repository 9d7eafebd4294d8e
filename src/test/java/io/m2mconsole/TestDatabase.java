package io.m2mconsole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the console runs on: H2 in memory, and a real PostgreSQL, one server for all tests of a JVM. */
public enum TestDatabase {
    H2 {
        @Override
        public String emptyUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        String migratedUrl() {
            return migrated(emptyUrl());
        }
    },
    POSTGRES {
        @Override
        public String emptyUrl() {
            return Server.create(Server.EMPTY);
        }

        @Override
        String migratedUrl() {
            return Server.create(Server.TEMPLATE);
        }
    };

    /** The address of a new database without a table, user included; a PostgreSQL is open to other processes too. */
    public abstract String emptyUrl();

    abstract String migratedUrl();

    /** A new database with every migration. */
    public DataSource fresh() {
        return new DriverManagerDataSource(migratedUrl());
    }

    /** Speaks to {@link #fresh}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(fresh());
    }

    private static String migrated(String url) {
        Flyway.configure().dataSource(new DriverManagerDataSource(url)).load().migrate();
        return url;
    }

    /** Started by the first test that asks; ends with the JVM. */
    private static final class Server {

        /** As the page on running the console advises, whatever the machine's locale. */
        static final String EMPTY =
                "template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'";

        static final String TEMPLATE = "migrated";
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger NUMBER = new AtomicInteger();

        static String create(String template) {
            var name = "console" + NUMBER.incrementAndGet();
            JdbcClient.create(POSTGRES.getPostgresDatabase())
                    .sql("create database %s template %s".formatted(name, template))
                    .update();
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setOutputRedirector(Redirect.DISCARD)
                        .setErrorRedirector(Redirect.DISCARD)
                        .start();
                JdbcClient.create(postgres.getPostgresDatabase())
                        .sql("create database " + TEMPLATE + " template " + EMPTY)
                        .update();
                migrated(postgres.getJdbcUrl("postgres", TEMPLATE));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
