package io.m2mconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

@OnBothDatabases
class OldSchemaTest {

    private final String url;
    private final DataSource database;
    private final JdbcClient jdbc;

    OldSchemaTest(TestDatabase kind) {
        url = kind.emptyUrl();
        // As Spring Boot signs in to H2 in memory; PostgreSQL's address names its own.
        database =
                kind == TestDatabase.H2 ? new DriverManagerDataSource(url, "sa", "") : new DriverManagerDataSource(url);
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void restoreTheOldDatabase() throws Exception {
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource("schema/v10.sql"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void migratesWithAllItsData() {
        console().run(context -> assertThat(context).hasNotFailed());

        assertThat(count("\"flyway_schema_history\"")).isGreaterThanOrEqualTo(4);
        assertThat(jdbc.sql("select name from account").query(String.class).list())
                .containsExactlyInAnyOrder("admin", "Zoë");
        assertThat(count("activity")).isEqualTo(2);
        assertThat(jdbc.sql("select happened_at from activity where action = 'client.create'")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-11-03T04:30:00Z"));
        assertThat(jdbc.sql("select state from saga order by id")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING", "UNFINISHED");
        assertThat(count("trial")).isEqualTo(1);
    }

    @Test
    void isRefusedWhereANewerVersionMigratedIt() {
        console().run(context -> assertThat(context).hasNotFailed());
        jdbc.sql("""
                insert into "flyway_schema_history" values (999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'console',
                    current_timestamp, 1, true)""").update();

        console()
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("Migrations have failed validation"));
    }

    /** The console's own settings, of the database alone. */
    private ApplicationContextRunner console() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.datasource.url=" + url)
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
