package io.m2mconsole.permissions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.environments.EnvironmentState;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.health.ui.Checklist;
import io.m2mconsole.health.ui.GaugeList;
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.processes.FiveEnvironments;
import io.m2mconsole.sandbox.SandboxHere;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is wrong with an environment is said on its page, with the cure, and the others work on. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:five;DB_CLOSE_DELAY=-1", "console.admin-password=test"})
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class EnvironmentViewTest extends SpringBrowserlessTest {

    private static final SandboxHere GOOD = SandboxHere.start(Map.of());
    private static final SandboxHere DENIED = SandboxHere.start(FiveEnvironments.DENIALS);

    @Autowired
    private Environments environments;

    @Autowired
    private Activity activity;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        FiveEnvironments.deployHalf(GOOD.url());
        FiveEnvironments.properties(GOOD.url(), DENIED.url()).forEach((key, value) -> registry.add(key, () -> value));
    }

    @AfterAll
    static void stop() {
        GOOD.close();
        DENIED.close();
    }

    @Test
    void showsAGoodOneWhole() {
        open("good");
        awaitLoaded();

        assertThat(text())
                .contains("arn:aws:iam::123456789012:role/m2m-console/full", "us-east-1_", "cognito-m2m-demo-api/prod")
                .contains("App clients", "2 of 1,000", "Resource servers", "1 of 25")
                .contains("IAM was asked", "arn:aws:sts::123456789012:assumed-role/full/m2m-console")
                .contains("the stack cognito-m2m-demo is CREATE_COMPLETE".replace("the", "The"));
        assertThat(find(Checklist.class).single().getElement().getTextRecursively())
                .doesNotContain("Failed")
                .doesNotContain("Look");
        assertThat(text()).doesNotContain("Add this policy");
    }

    @Test
    void saysWhatIsDeniedAndHowToAllowIt() {
        open("denied");
        awaitLoaded();

        assertThat(find(Checklist.class).single().getElement().getTextRecursively())
                .contains("AWS denies the console", "cognito-idp:ListUserPoolClients", "secretsmanager:ListSecrets")
                .contains("may not change everything: cognito-idp:CreateUserPoolClient");
        assertThat(find(PermissionPanel.class).single().getElement().getTextRecursively())
                .contains("Add this policy", "\"cognito-idp:ListUserPoolClients\"", ":userpool/us-east-1_");
    }

    @Test
    void triesWhatIamCannotBeAskedAndWritesThatDown() {
        open("denied");
        awaitLoaded();
        test(find(Button.class).withText("Try all").single()).click();
        waitFor(() -> text().contains("Harmless reads were made, and changes of things"));

        assertThat(find(PermissionPanel.class).single().getElement().getTextRecursively())
                .contains("\"cognito-idp:CreateUserPoolClient\"", "\"cognito-idp:ListUserPoolClients\"")
                .doesNotContain("\"cognito-idp:DeleteUserPoolClient\"");
        assertThat(activity.page(
                        new ActivityFilter(new EnvironmentId("denied"), "environment.permissions", null), 0, 1))
                .hasSize(1);
    }

    @Test
    void saysThatTheRegionIsWrong() {
        open("wrong-region");
        awaitLoaded();
        assertThat(find(ProblemPanel.class).all())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.getElement().getTextRecursively())
                        .contains("serves another region", "eu-west-1", "Set the environment's region"));
    }

    @Test
    void saysThatNothingAnswers() {
        open("dead-endpoint");
        awaitLoaded();
        assertThat(find(ProblemPanel.class).all())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.getElement().getTextRecursively())
                        .contains("the connection was refused", "Check that the endpoint is right"));
    }

    @Test
    void showsWhatThereIsOfAStackDeployedByHalf() {
        open("half-deployed");
        awaitLoaded();
        assertThat(find(Checklist.class).single().getElement().getTextRecursively())
                .contains("deployed by half: CREATE_FAILED", "First to fail was Domain", "Mend what failed")
                .contains("The pool has no domain", "No deployed stage was found");
        assertThat(text()).contains("half-a-pool", "OAuth tests are off");
    }

    @Test
    void listsThemAllWithWhatIsWrong() {
        waitFor(() ->
                environments.ids().stream().noneMatch(id -> environments.state(id) instanceof EnvironmentState.Unseen));
        open("good");
        assertThat(find(EnvironmentList.class).single().getElement().getTextRecursively())
                .contains("good", "Found", "wrong-region", "dead-endpoint", "Wrong")
                .contains("nonsense", "Left out", "Its pool eu-west-1_AbCdEfGhI is not in its region us-east-1");
    }

    private static void open(String environment) {
        UI.getCurrentOrThrow().navigate(environment + "/environment");
    }

    private String text() {
        return find(EnvironmentView.class).single().getElement().getTextRecursively();
    }

    /** All four panels show what came. */
    private void awaitLoaded() {
        waitFor(() -> find(ProblemPanel.class).all().size()
                        + find(Checklist.class).all().size()
                        + find(GaugeList.class).all().size()
                        + find(PermissionPanel.class).all().size()
                        + (text().contains("Token endpoint") && text().contains("Managed clients") ? 1 : 0)
                >= 4);
    }

    private void waitFor(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(() -> "time to load: " + text()).isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
    }
}
