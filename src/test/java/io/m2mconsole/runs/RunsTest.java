package io.m2mconsole.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.Cell;
import io.m2mconsole.trials.Traces;
import io.m2mconsole.trials.Trials;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:runs;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
class RunsTest {

    @Autowired
    private Runs runs;

    @Autowired
    private Trials trials;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Apis apis;

    @Autowired
    private JdbcClient jdbc;

    private Environment environment;

    @BeforeEach
    void forget() {
        environment = environments.get(new EnvironmentId("sandbox"));
        jdbc.sql("delete from trial").update();
    }

    @Test
    void runsAllCellsWithOneTokenForEachClient() {
        run(true);

        var progress = runs.progress(environment.id());
        var cells =
                clients.list(environment).size() * apis.deployed(environment).size();
        assertThat(progress.total()).isEqualTo(cells);
        assertThat(progress.agreed()).isEqualTo(cells);
        assertThat(progress.mismatched()).isZero();
        var reporting = client("ReportingService");
        // The same exchange to the nanosecond is one and the same.
        assertThat(trials.latest(environment.id()).values().stream()
                        .filter(trial -> trial.cell().client().equals(reporting.id()))
                        .map(trial ->
                                trials.traces(environment.id(), trial.id()).orElseThrow())
                        .filter(traces -> traces.token() != null)
                        .map(Traces::token)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void leavesOutWhatMayChangeDataUnlessPredictedDenied() {
        run(false);

        var results = runs.results(environment.id());
        var orders = client("OrderProcessingService").id();
        var reporting = client("ReportingService").id();
        assertThat(results.get(new Cell(orders, method(Verb.DELETE).id()))).isInstanceOf(CellResult.NotSent.class);
        assertThat(results.get(new Cell(reporting, method(Verb.DELETE).id()))).isInstanceOf(CellResult.Tried.class);
        assertThat(runs.progress(environment.id()).notSent()).isEqualTo(2);
    }

    private void run(boolean ticked) {
        runs.start(environment, ticked);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.progress(environment.id()).state() == RunProgress.State.FINISHED);
    }

    private AppClient client(String name) {
        return clients.list(environment).stream()
                .filter(client -> client.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ApiMethod method(Verb verb) {
        return apis.deployed(environment).stream()
                .filter(method -> method.verb() == verb)
                .findFirst()
                .orElseThrow();
    }
}
