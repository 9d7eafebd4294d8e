package io.m2mconsole.findings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.findings.FindingsCsv;
import io.m2mconsole.findings.KnownFinding;
import io.m2mconsole.findings.Sarif;
import io.m2mconsole.index.FindingFacet;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a client made by hand is found on the page, acknowledged and exported. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:findings-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class FindingsViewTest extends SpringBrowserlessTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");
    private static final String NAME = "ByHand";

    @Autowired
    private Environments environments;

    @Autowired
    private Findings findings;

    @Autowired
    private Clients clients;

    @Autowired
    private AwsClients aws;

    @Autowired
    private FindingFacet facet;

    private Environment environment;

    @BeforeEach
    void makeAClientByHand() {
        environment = environments.get(SANDBOX);
        if (clients.list(environment).stream()
                .noneMatch(client -> client.name().value().equals(NAME))) {
            aws.cognito(environment.target())
                    .createUserPoolClient(
                            client -> client.userPoolId(environment.pool().value())
                                    .clientName(NAME)
                                    .generateSecret(true)
                                    .allowedOAuthFlowsUserPoolClient(true)
                                    .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                    .allowedOAuthScopes("customer-api/read")
                                    .accessTokenValidity(12)
                                    .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH));
            clients.refresh(environment);
        }
        findings.refresh(environment).findings().stream()
                .filter(known -> !known.open())
                .forEach(known -> findings.reopen(environment, known.finding()));
    }

    private void open(String query) {
        UI.getCurrent().navigate("sandbox/findings", QueryParameters.fromString(query));
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return find(FindingGrid.class).exists();
        });
    }

    private List<KnownFinding> shown() {
        return find(FindingGrid.class).single().getGenericDataView().getItems().toList();
    }

    private KnownFinding finding(String rule) {
        return findings.report(environment).findings().stream()
                .filter(known -> known.finding().rule().id().equals(rule)
                        && known.finding().subject().label().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatIsWrongWithAClientMadeByHand() {
        open("q=" + NAME);

        assertThat(shown())
                .extracting(known -> known.finding().rule().id())
                .containsExactly("secret-not-stored", "token-lifetime", "user-flows", "client-without-owner");
        assertThat(Cure.of(SANDBOX, finding("secret-not-stored").finding()).path())
                .isEqualTo("sandbox/clients/"
                        + clients.list(environment).stream()
                                .filter(client -> client.name().value().equals(NAME))
                                .findFirst()
                                .orElseThrow()
                                .id()
                        + "/secrets");
    }

    @Test
    void anAcknowledgedFindingIsOutOfTheWayUntilItsDay() {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        findings.acknowledge(environment, finding("token-lifetime").finding(), "A nightly batch", until);

        open("q=token-lifetime");

        assertThat(shown()).isEmpty();
        assertThat(finding("token-lifetime").acknowledged()).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo("A nightly batch");
            assertThat(one.by()).isEqualTo("admin");
        });
        assertThat(findings.report(environment).open())
                .noneMatch(open -> open.rule().id().equals("token-lifetime"));
        open("q=token-lifetime&acknowledged=too");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void anAcknowledgementNeedsAReasonAndADayToCome() {
        var finding = finding("token-lifetime").finding();

        assertThatThrownBy(() -> findings.acknowledge(environment, finding, " ", LocalDate.now(ZoneOffset.UTC)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> findings.acknowledge(
                        environment,
                        finding,
                        "Yes",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDialogTellsTheRuleAndTakesAReason() {
        open("q=user-flows");
        var dialog = new FindingDialog(SANDBOX, finding("user-flows"), true, (_, _) -> {}, () -> {});
        dialog.open();

        var acknowledge = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Acknowledge"))
                .findFirst()
                .orElseThrow();
        assertThat(acknowledge.isEnabled()).isFalse();
        test(find(TextArea.class).single()).setValue("Migrating next week");
        assertThat(acknowledge.isEnabled()).isTrue();
    }

    @Test
    void narrowsThePageOfClientsToThoseWithAFinding() {
        findings.refresh(environment);
        var id = clients.list(environment).stream()
                .filter(client -> client.name().value().equals(NAME))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(facet.byFinding(SANDBOX))
                .hasEntrySatisfying(
                        "User flows on a client for machines",
                        found -> assertThat(found).containsExactly(id));
    }

    @Test
    void offersToDetectTheStacksDrift() {
        open("q=" + NAME);

        assertThat(find(Button.class).withText("Detect drift").single().isEnabled())
                .isTrue();
    }

    @Test
    void exportsSarifAndCsv() {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        findings.acknowledge(environment, finding("user-flows").finding(), "=cmd", until);
        var report = findings.report(environment);

        var sarif = JsonMapper.builder().build().readTree(Sarif.of(SANDBOX, findings.rules(), report));
        var csv = FindingsCsv.of(report);

        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        var run = sarif.path("runs").path(0);
        assertThat(run.path("results").size()).isEqualTo(report.findings().size());
        run.path("results")
                .forEach(result -> assertThat(run.path("tool")
                                .path("driver")
                                .path("rules")
                                .path(result.path("ruleIndex").asInt())
                                .path("id")
                                .asString())
                        .isEqualTo(result.path("ruleId").asString()));
        assertThat(run.path("results").valueStream().filter(result -> result.has("suppressions")))
                .hasSize(1);
        assertThat(csv.lines()).hasSize(report.findings().size() + 1);
        assertThat(csv).contains("\"'=cmd\"").contains("\"user-flows\",\"" + NAME + "\"");
    }
}
