package io.m2mconsole.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.SecretValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:alarm;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test",
            "console.reports.webhook-secret=a-secret-of-some-length"
        })
class RunAlarmTest {

    private static final ConcurrentLinkedQueue<Map.Entry<String, String>> TOLD = new ConcurrentLinkedQueue<>();
    private static final HttpServer HOOK = hook();

    @DynamicPropertySource
    static void webhook(DynamicPropertyRegistry properties) {
        properties.add(
                "console.reports.webhook",
                () -> "http://127.0.0.1:" + HOOK.getAddress().getPort() + "/hook");
    }

    @AfterAll
    static void stop() {
        HOOK.stop(0);
    }

    @Autowired
    private Runs runs;

    @Autowired
    private Baselines baselines;

    @Autowired
    private JdbcBaselines table;

    @Autowired
    private Findings findings;

    @Autowired
    private RunReports reports;

    @Autowired
    private Environments environments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsTheWebhookOfADeviationAndSignsIt() {
        var environment = environments.get(new EnvironmentId("sandbox"));
        var first = runs.carryOut(environment, runs.everything(environment, Consent.NONE));
        assertThat(first.state()).isEqualTo(RunProgress.State.FINISHED);
        baselines.set(environment, first.number());
        assertThat(baselines.deviations(environment)).isEmpty();

        runs.carryOut(environment, runs.everything(environment, Consent.NONE));
        assertThat(TOLD).isEmpty();

        jdbc.sql("update run_baseline set report = :report")
                .param(
                        "report",
                        ReportFormat.JSON
                                .write(reports.of(environment, first.number()).orElseThrow())
                                .replaceFirst("\"verdict\" : \"Allowed\"", "\"verdict\" : \"Denied\""))
                .update();
        runs.carryOut(environment, runs.everything(environment, Consent.NONE));

        await().until(() -> !TOLD.isEmpty());
        var told = TOLD.element();
        assertThat(told.getValue()).contains("run.deviates", "Denied before, Allowed now");
        assertThat(told.getKey())
                .isEqualTo("sha256=" + RunAlarm.signature(new SecretValue("a-secret-of-some-length"), told.getValue()));
        assertThat(baselines.deviations(environment)).hasSize(1);
        assertThat(found(environment))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("Denied before, Allowed now"));
        assertThat(table.get(environment.id())).isPresent();
        baselines.clear(environment.id());
        assertThat(baselines.get(environment.id())).isEmpty();
        assertThat(found(environment)).isEmpty();
    }

    private List<Finding> found(Environment environment) {
        return findings.report(environment).open().stream()
                .filter(finding -> finding.rule().equals(BaselineFindings.DEVIATION))
                .toList();
    }

    @Test
    void signsNothingWithoutASecret() {
        assertThatThrownBy(() -> new ReportsProperties(URI.create("https://example.com/hook"), null))
                .hasMessageContaining("webhook-secret");
        assertThat(new ReportsProperties(null, "a-secret-of-some-length").toString())
                .doesNotContain("a-secret");
    }

    private static HttpServer hook() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                TOLD.add(Map.entry(exchange.getRequestHeaders().getFirst("X-M2M-Signature"), body));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
