package io.m2mconsole.matrix.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.kit.SearchField;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class AccessViewTest extends SpringBrowserlessTest {

    @Test
    void showsAColumnForEachMethodAndARowForEachClient() {
        var matrix = open("");

        assertThat(matrix.getColumns()).hasSize(6);
        assertThat(matrix.getGenericDataView()
                        .getItems()
                        .map(client -> client.name().value()))
                .containsExactly("OrderProcessingService", "ReportingService");
    }

    @Test
    void takesItsFiltersFromTheUrlAndFiltersBothSides() {
        var matrix = open("clients=report&methods=delete");

        assertThat(matrix.getGenericDataView().getItems()).hasSize(1);
        assertThat(matrix.getColumns().stream().filter(column -> column.isVisible()))
                .hasSize(2);

        test(find(SearchField.class).withAriaLabel("Filter clients").single()).setValue("");

        assertThat(matrix.getGenericDataView().getItems()).hasSize(2);
    }

    @Test
    void runsAllCellsAndSaysHowItWent() {
        open("");

        test(find(Button.class).withText("Run all").single()).click();

        eventually(() -> find(Span.class)
                .withTextContaining("Finished: 10 of 10 cells. 8 as predicted, 0 mismatches, 2 not sent.")
                .exists());
        assertThat(find(Checkbox.class)
                        .withLabelContaining("this changes real data")
                        .single()
                        .getValue())
                .isFalse();
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
