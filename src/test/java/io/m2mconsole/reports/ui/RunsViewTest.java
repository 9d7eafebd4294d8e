package io.m2mconsole.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:runs-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class RunsViewTest extends SpringBrowserlessTest {

    @Test
    void tellsTheCostBeforehandRunsAndShowsWhatCame() {
        UI.getCurrent().navigate("sandbox/runs");
        eventually(() -> find(PlanForm.class).exists());
        assertThat(find(Paragraph.class).withClassName("run-forecast").single().getText())
                .isEqualTo("10 cells: 8 are sent (2 of them may change data), 2 not, as they may change data."
                        + " 2 token requests, about 0.0045 USD.");

        test(find(Checkbox.class).withLabelContaining("this changes real data").single())
                .click();
        test(find(Button.class).withText("Start run").single()).click();

        eventually(() -> find(Span.class)
                .withTextContaining("Finished: 10 of 10 cells. 10 as predicted, 0 mismatches.")
                .exists());
        assertThat(find(Checkbox.class)
                        .withLabelContaining("this changes real data")
                        .single()
                        .getValue())
                .isFalse();

        var number =
                find(RunGrid.class).single().getGenericDataView().getItem(0).number();
        UI.getCurrent().navigate("sandbox/runs/" + number);
        eventually(() -> find(ResultGrid.class).exists());
        assertThat(find(ResultGrid.class).single().getDataProvider().size(new Query<>()))
                .isEqualTo(10);
        assertThat(find(ReportDownload.class).all()).hasSize(3);
        test(find(Button.class).withText("Make this the baseline").single()).click();
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
