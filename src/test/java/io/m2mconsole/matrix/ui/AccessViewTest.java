package io.m2mconsole.matrix.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.access.AccessFilter;
import io.m2mconsole.access.AccessFlow;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.runs.ui.RunState;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.CellState;
import io.m2mconsole.trials.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
@Import(Demo.class)
class AccessViewTest extends SpringBrowserlessTest {

    @Autowired
    private MatrixLoader loader;

    @Autowired
    private Demo demo;

    @Autowired
    private Runs runs;

    @Test
    void showsAColumnForEachMethodAndARowForEachClient() {
        var matrix = open("");

        assertThat(matrix.shown()).hasSize(5);
        assertThat(matrix.getGenericDataView().getItems().map(AxisText::clients))
                .containsExactly("OrderProcessingService", "ReportingService");
    }

    @Test
    void takesItsFiltersFromTheUrlAndFiltersBothSides() {
        var matrix = open("clients=report&methods=delete");

        assertThat(matrix.getGenericDataView().getItems()).hasSize(1);
        assertThat(matrix.shown()).hasSize(1);

        test(find(SearchField.class).withAriaLabel("Filter clients").single()).setValue("");

        assertThat(matrix.getGenericDataView().getItems()).hasSize(2);
    }

    @Test
    void runsAllCellsAtOneClick() {
        open("");
        var before = runs.progress(new EnvironmentId("sandbox")).number();

        test(find(Button.class).withText("Run all").single()).click();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var run = runs.progress(new EnvironmentId("sandbox"));
            assertThat(run.number()).as("a new run").isGreaterThan(before);
            assertThat(RunState.sentence(run))
                    .isEqualTo("Finished: 10 of 10 cells. 8 as predicted, 0 mismatches, 2 not sent.");
        });
        assertThat(find(Checkbox.class)
                        .withLabelContaining("this changes real data")
                        .single()
                        .getValue())
                .isFalse();
    }

    @Test
    void countsWhatComesAsIfAllWereLookedAtAnew() {
        var id = new EnvironmentId("sandbox");
        var data = loader.load(id);
        var matrix = new Matrix(data);
        var environment = data.environment();
        var run = runs.carryOut(environment, runs.everything(environment, Consent.TICKED))
                .number();
        var found = runs.found(id, run, 0);

        matrix.add(run, found.subList(0, 4));
        assertThat(matrix.seen(run)).isEqualTo(found.get(3).id());
        matrix.add(run, found.subList(2, 10));

        assertThat(matrix.counts()).isEqualTo(Map.of(CellState.VERIFIED, 10));
        assertThat(new Matrix(loader.load(id)).counts()).isEqualTo(matrix.counts());
        assertThat(matrix.seen(run)).isEqualTo(found.getLast().id());
        assertThat(matrix.seen(run + 1)).isZero();
    }

    @Test
    void putsEqualRowsAndColumnsTogetherWhereAskedTo() {
        var matrix = open("group=yes");

        // GET one and GET all both ask for read.
        assertThat(matrix.shown()).hasSizeLessThan(5);
        assertThat(matrix.shown().stream().mapToInt(MethodGroup::size).sum()).isEqualTo(5);
        var cell = matrix.getGenericDataView()
                .getItems()
                .findFirst()
                .map(clients -> new Matrix(loader.load(new EnvironmentId("sandbox")))
                        .cell(
                                clients,
                                matrix.shown().stream()
                                        .filter(group -> group.size() > 1)
                                        .findFirst()
                                        .orElseThrow()))
                .orElseThrow();
        assertThat(cell).isInstanceOf(GroupView.class);
        assertThat(cell.word()).isEqualTo("Allowed");
    }

    @Test
    void showsTheFlowAndItsWordsFromTheUrl() {
        UI.getCurrent().navigate("sandbox/access", QueryParameters.fromString("view=flow"));

        eventually(() -> find(FlowPicture.class).exists());
        assertThat(find(MatrixGrid.class).exists()).isFalse();
        var flow = new Matrix(loader.load(new EnvironmentId("sandbox"))).flow(new AccessFilter("", ""));
        assertThat(flow.nodes())
                .extracting(AccessFlow.Node::label)
                .contains("ReportingService", "OrderProcessingService", "customer-api/read");
    }

    @Test
    void saysWhereNoWayLeads() {
        UI.getCurrent().navigate("sandbox/access", QueryParameters.fromString("view=flow&methods=nothing"));

        eventually(() -> find(EmptyState.class).exists());
        assertThat(find(FlowPicture.class).exists()).isFalse();
    }

    @Test
    void criesOutWhereAMethodLostItsAuthorizer() {
        open("");
        assertThat(find(LostGuards.class).exists()).isFalse();
        var delete = demo.method(Verb.DELETE);
        demo.removeAuthorizer(delete, List.of("customer-api/admin"));
        try {
            open("clients=report");

            eventually(() -> find(LostGuards.class).exists());
            var matrix = new Matrix(loader.load(new EnvironmentId("sandbox")));
            assertThat(matrix.lost()).extracting(lost -> lost.deployed().id()).containsExactly(delete.id());
            // One client holds the scope that was asked for; to the other the method was closed.
            assertThat(matrix.counts()).containsEntry(CellState.MISMATCH, 1);
            var cell = matrix.cell(demo.client("ReportingService"), delete);
            assertThat(cell.word()).isEqualTo("Open to anyone");
            assertThat(cell.proof()).isEqualTo("mismatch");
        } finally {
            demo.restoreAuthorizer(delete, List.of("customer-api/admin"));
        }
    }

    private MatrixGrid open(String query) {
        UI.getCurrent().navigate("sandbox/access", QueryParameters.fromString(query));
        eventually(() -> find(MatrixGrid.class).exists());
        return find(MatrixGrid.class).single();
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
