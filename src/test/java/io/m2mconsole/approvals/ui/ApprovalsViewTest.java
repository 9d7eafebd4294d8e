package io.m2mconsole.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.approvals.Approvals;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Role;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:approvals-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.environments.sandbox.protected=true",
            "console.environments.sandbox.four-eyes=true",
            "console.admin-password=test"
        })
@WithMockUser(username = "bob", roles = "OPERATOR")
class ApprovalsViewTest extends SpringBrowserlessTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Approvals approvals;

    @Autowired
    private Environments environments;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Clients clients;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private People people;

    @Test
    void anOnboardingIsAskedForSeenApprovedAndCarriedOut() {
        UI.getCurrent().navigate("sandbox/approvals");
        until(() -> find(EmptyState.class).exists());

        accounts.add("alice", List.of(new Grant(Role.OPERATOR)));
        var environment = environments.get(SANDBOX);
        var asked = catchThrowableOfType(
                RemoteFailure.class,
                () -> people.as(
                        people.find("alice").orElseThrow(),
                        () -> onboarding.onboard(
                                environment,
                                new OnboardRequest(
                                        new ClientName("FourEyesService"),
                                        "team@example.com",
                                        Set.of(ScopeName.parse("customer-api/read")),
                                        Duration.ofMinutes(60)),
                                _ -> {})));
        assertThat(asked.problem().kind()).isEqualTo(Problem.Kind.REQUESTED);
        assertThat(clients.list(environment))
                .noneMatch(client -> client.name().value().equals("FourEyesService"));

        UI.getCurrent().navigate("sandbox");
        UI.getCurrent().navigate("sandbox/approvals");
        until(() -> find(RequestPanel.class).exists());
        assertThat(find(RequestPanel.class).single().getElement().getTextRecursively())
                .contains("FourEyesService", "+ customer-api/read", "alice", "Waiting");
        test(find(Button.class).withText("Approve…").single()).click();
        test(find(TextField.class).withCaption("Type sandbox to confirm").single())
                .setValue("sandbox");
        test(find(Button.class).withText("Approve").single()).click();

        until(() -> approvals.of(SANDBOX).getFirst().state() == State.DONE);
        assertThat(clients.list(environment))
                .anyMatch(client -> client.name().value().equals("FourEyesService"));
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(20, TimeUnit.SECONDS).pollInSameThread().until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
