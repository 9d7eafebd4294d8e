package io.m2mconsole.trials.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bench-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class TestBenchViewTest extends SpringBrowserlessTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Apis apis;

    @Test
    void sendsWhatTheUrlNamesAndShowsTheWholeTrace() {
        open("ReportingService", Verb.GET);

        send();

        eventually(() -> title("Allowed, as predicted"));
        assertThat(find(Span.class)
                        .withText("ReportingService holds customer-api/read, which the method accepts")
                        .exists())
                .isTrue();
        assertThat(find(ClaimsTable.class).exists()).isTrue();
        assertThat(find(ExpiryCountdown.class).exists()).isTrue();
        assertThat(find(ExchangePanel.class).all()).hasSize(2);
    }

    @Test
    void remembersPathParametersAndProvesADenial() {
        open("ReportingService", Verb.DELETE);
        var id = find(TextField.class).withLabel("Path parameter id").single();
        assertThat(id.getValue()).isEqualTo("123");
        test(id).setValue("456");

        send();

        eventually(() -> title("Denied, as predicted"));
        open("ReportingService", Verb.DELETE);
        assertThat(find(TextField.class).withLabel("Path parameter id").single().getValue())
                .isEqualTo("456");
    }

    @Test
    void sendsWhatMayChangeDataOnlyWhenTicked() {
        open("OrderProcessingService", Verb.DELETE);

        send();
        eventually(() -> title("Not sent"));

        test(find(Checkbox.class).withLabel("This may change data: send it").single())
                .click();
        send();
        eventually(() -> title("Allowed, as predicted"));
    }

    private void open(String client, Verb verb) {
        var environment = environments.get(SANDBOX);
        var id = clients.list(environment).stream()
                .filter(known -> known.name().value().equals(client))
                .findFirst()
                .orElseThrow()
                .id();
        var method = apis.deployed(environment).stream()
                .filter(known -> known.verb() == verb)
                .map(ApiMethod::id)
                .findFirst()
                .orElseThrow();
        UI.getCurrent()
                .navigate(
                        TrialsNavigation.testBench(SANDBOX),
                        TrialsNavigation.query(Optional.of(id), Optional.of(method)));
        eventually(() -> find(BenchForm.class).exists());
    }

    private void send() {
        test(find(Button.class).withText("Send").single()).click();
    }

    private boolean title(String text) {
        return find(Paragraph.class)
                .withClassName("verdict-title")
                .withText(text)
                .exists();
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
