package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.processes.CrowdedSandbox;
import io.m2mconsole.shared.EnvironmentId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Crawls of consoles with databases in files, beside a sandbox of their own that keeps AWS's request quotas. */
class CrawlWithinQuotasTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");
    private static final int CLIENTS = 60;

    private static CrowdedSandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        sandbox = CrowdedSandbox.start("crawl");
        sandbox.fill(CLIENTS);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        sandbox.close();
    }

    @Test
    void isNeverThrottledWhereItTakesHalfTheQuotas() throws Exception {
        // Twice AWS's: ten of each operation a second, of which the console takes five.
        sandbox.switches().quotas(2);
        try (var console = console(5)) {
            var progress = ended(console);

            assertThat(sandbox.switches().refused()).isZero();
            assertThat(progress.trouble()).isEmpty();
            assertThat(Duration.between(progress.begun(), progress.ended()))
                    .as("%s clients, five a second", progress.done())
                    .isBetween(
                            Duration.ofSeconds(progress.done() / 5 - 2), Duration.ofSeconds(progress.done() / 5 + 15));
        }
    }

    @Test
    void goesOnWhereAnotherConsoleWasStopped() throws Exception {
        var switches = sandbox.switches();
        switches.quotas(0);
        List<Instant> before;
        int known;
        try (var first = console(10)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            first.getBean(ClientIndex.class).progress(SANDBOX).done() >= 15);
            assertThat(first.getBean(ClientIndex.class).progress(SANDBOX).ended())
                    .isNull();
        }
        switches.fault("cognito-idp:DescribeUserPoolClient", "DELAY", 0, 0);
        try (var second = console(1_000)) {
            before = ages(second).stream()
                    .filter(at -> at.isBefore(began(second)))
                    .toList();
            known = before.size();
            var _ = ended(second);
            var all = ages(second);

            assertThat(known).as("what the first one read stays").isGreaterThanOrEqualTo(15);
            assertThat(all).containsAll(before);
            assertThat(switches.struck().getFirst())
                    .as("only the others are described")
                    .isEqualTo(all.size() - known);
            assertThat(second.getBean(ClientIndex.class).page(SANDBOX, ClientFilter.ALL, ClientOrder.BY_NAME, 0, 1_000))
                    .allSatisfy(row -> assertThat(row.client()).isPresent());
        }
    }

    private static Instant began(ConfigurableApplicationContext console) {
        return Instant.ofEpochMilli(console.getStartupDate());
    }

    /** When each of the clients that were described was. */
    private static List<Instant> ages(ConfigurableApplicationContext console) {
        return console
                .getBean(ClientIndex.class)
                .page(SANDBOX, ClientFilter.ALL, ClientOrder.BY_NAME, 0, 1_000)
                .stream()
                .map(IndexedClient::fetchedAt)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static CrawlProgress ended(ConfigurableApplicationContext console) {
        var index = console.getBean(ClientIndex.class);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            var progress = index.progress(SANDBOX);
            var begun = progress.begun();
            return begun != null && begun.isAfter(began(console)) && progress.ended() != null;
        });
        return index.progress(SANDBOX);
    }

    private ConfigurableApplicationContext console(double describesPerSecond) {
        return SpringApplication.run(
                io.m2mconsole.ConsoleApplication.class,
                "--server.port=0",
                "--sandbox.url=" + sandbox.url(),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("console"),
                "--console.admin-password=test",
                "--console.environments.sandbox.describes-per-second=" + describesPerSecond);
    }
}
