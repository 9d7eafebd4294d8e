package io.m2mconsole.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.TestDatabase;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** How activity leaves the console: as CSV, as lines of JSON, and to the command line. */
class ActivityOutTest {

    @TempDir
    private Path folder;

    @Test
    void writesCsvThatSpreadsheetsTakeForText() {
        var entry = new ActivityEntry(
                7,
                Instant.parse("2026-01-02T03:04:05Z"),
                "=cmd|' /C calc'!A0",
                null,
                "VIEW",
                "client.create",
                "a \"quoted\", name",
                new EnvironmentId("prod"),
                "- read\n+ write",
                Outcome.DONE,
                Duration.ofMillis(12),
                List.of("r1", "r2"),
                null);
        var line = new StringBuilder();

        ActivityCsv.write(entry, line);

        assertThat(line)
                .hasToString(
                        "7,2026-01-02T03:04:05Z,'=cmd|' /C calc'!A0,,VIEW,client.create,\"a \"\"quoted\"\", name\","
                                + "prod,\"'- read\n+ write\",DONE,12,r1 r2,\r\n");
    }

    @Test
    void shipsEachEventAsALineOfJson() throws IOException {
        var file = folder.resolve("logs/activity.jsonl");
        var source = TestDatabase.H2.fresh();
        var chain = chain(source);
        var shipping = new Shipping(new ActivityProperties(null, null, file.toString()));

        var row = chain.begin(deed(), new Actor("alice", Set.of()), Optional.empty());
        shipping.begun(row);
        shipping.ended(
                chain.end(row.id(), new Ending(Outcome.DONE, Duration.ofMillis(4), List.of("r1"), Optional.empty()))
                        .orElseThrow());
        shipping.destroy();

        var lines = Files.readAllLines(file).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().path("event").asString()).isEqualTo("begin");
        assertThat(lines.getLast().path("seq").asInt()).isEqualTo(2);
        assertThat(lines.getLast().path("outcome").asString()).isEqualTo("DONE");
        assertThat(lines.getLast().path("hash").asString()).hasSize(64);
    }

    @Test
    void verifiesFromTheCommandLine() {
        var url = "jdbc:h2:file:" + folder.resolve("console") + ";DB_CLOSE_DELAY=0";
        org.flywaydb.core.Flyway.configure().dataSource(url, "", "").load().migrate();
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(url);
        var chain = chain(source);
        chain.begin(deed(), new Actor("alice", Set.of()), Optional.empty());
        var option = "--spring.datasource.url=" + url;

        assertThat(VerifyActivity.verify(option)).isZero();
        JdbcClient.create(source).sql("update activity set target = 'x'").update();
        assertThat(VerifyActivity.verify(option)).isEqualTo(1);
        assertThat(VerifyActivity.verify("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("none")))
                .isEqualTo(2);
    }

    private static Deed deed() {
        return new Deed(Right.PROVISION, "client.create", "Inventory", new EnvironmentId("prod"));
    }

    private static JdbcChain chain(DataSource source) {
        var jdbc = JdbcClient.create(source);
        return new JdbcChain(jdbc, new JdbcChainTurns(jdbc, new DataSourceTransactionManager(source)));
    }
}
