package io.m2mconsole.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Skeleton;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.rotation.ui.RotationNavigation;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredProofs;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.trials.Trials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

/** The secrets of this test are looked for in logs, database, session and pages after every flow, in whole and in part. */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:canary;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.rotation.sandbox-grace=0s",
            "logging.level.io.m2mconsole=debug",
            "logging.level.org.springframework.jdbc=trace"
        })
@ExtendWith(OutputCaptureExtension.class)
@WithMockUser(roles = "ADMINISTRATOR")
@DirtiesContext
class CanaryTest extends SpringBrowserlessTest {

    private static final Set<ScopeName> SCOPES = Set.of(ScopeName.parse("customer-api/read"));

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private SecretVersions versions;

    @Autowired
    private Adoption adoption;

    @Autowired
    private StoredProofs proofs;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Rotations rotations;

    @Autowired
    private Deletion deletion;

    @Autowired
    private Trials trials;

    @Autowired
    private Runs runs;

    @Autowired
    private Apis apis;

    @Autowired
    private List<ClientTab> tabs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PropertyResolver properties;

    private final Markers markers = new Markers();
    private Environment environment;

    /** The levels are the process's, not the context's. */
    @AfterAll
    static void restoreLevels() {
        var logging = LoggingSystem.get(CanaryTest.class.getClassLoader());
        logging.setLogLevel("io.m2mconsole", LogLevel.INFO);
        logging.setLogLevel("org.springframework.jdbc", null);
    }

    @BeforeEach
    void find() {
        environment = environments.get(new EnvironmentId("sandbox"));
    }

    @Test
    void noSecretIsAnywhereButWhereItBelongs(CapturedOutput output) {
        var adopted = adopt();
        nowhere("adopting", output);
        rotate(adopted);
        nowhere("rotating", output);
        rotateWithFaults(adopted);
        nowhere("failing to rotate", output);
        var onboarded = onboard();
        nowhere("onboarding", output);
        tryOut(onboarded);
        nowhere("testing and running", output);
        visitAllPages(adopted, output);
        reveal(adopted, output);
        delete(onboarded);
        nowhere("deleting", output);
    }

    @Test
    void theNetHasNoHoles(CapturedOutput output) {
        markers.add(new SecretValue("c4n4ryc4n4ryc4n4ryc4n4ry"), "someone");
        LoggerFactory.getLogger("io.m2mconsole.rotation").debug("a careless line with c4n4ryc4n4ryc4n4ry in it");
        assertThatThrownBy(() -> nowhere("logging", output)).isInstanceOf(AssertionError.class);
        assertThat(ObjectGraph.texts(new Holder(List.of(new SecretValue("c4n4ryc4n4ryc4n4ryc4n4ry")))))
                .anyMatch(markers::tells);
        assertThat(DatabaseDump.of(jdbc)).contains("saga-watch");
    }

    private record Holder(List<SecretValue> values) {}

    private AppClient adopt() {
        var value = secrets.generate();
        var client = clients.create(environment, new NewClient(name(), SCOPES, Duration.ofHours(1), value));
        markers.add(value, client.id().value());
        adoption.adopt(environment, client.id(), client.name(), client.scopes());
        var stored = secrets.find(environment, client.id(), client.name()).orElseThrow();
        proofs.check(environment, stored);
        return client;
    }

    private void rotate(AppClient client) {
        rotations.rotate(environment, client);
        rememberVersions(client);
    }

    private void rotateWithFaults(AppClient client) {
        var switches = new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
        for (var operation : List.of("cognito-idp:AddUserPoolClientSecret", "secretsmanager:PutSecretValue")) {
            for (var kind : List.of("FAIL_BEFORE", "DENY", "CUT_AFTER")) {
                switches.fault(operation, kind, 0, 0);
                try {
                    rotations.rotate(environment, client);
                } catch (RemoteFailure _) {
                    // A failed rotation may be unfinished and block the next.
                }
                rememberVersions(client);
                switches.noFaults();
            }
        }
    }

    private AppClient onboard() {
        var id = onboarding.onboard(environment, new OnboardRequest(name(), "", SCOPES, Duration.ofHours(1)), _ -> {});
        var client = clients.get(environment, id);
        rememberVersions(client);
        return client;
    }

    private void tryOut(AppClient client) {
        apis.deployed(environment).stream()
                .limit(2)
                .forEach(method ->
                        trials.endpoint(environment, TrialRequest.plain(client, method, trials.probe(), false)));
        clients.list(environment)
                .forEach(one -> markers.add(
                        secrets.current(environment, one.id(), one.name()),
                        one.id().value()));
        runs.start(environment, true);
        waitFor(() -> !runs.progress(environment.id()).running());
    }

    private void visitAllPages(AppClient client, CapturedOutput output) {
        for (var path : pages(client)) {
            UI.getCurrentOrThrow().navigate(path);
            waitFor(() -> !find(Skeleton.class).exists());
            nowhere("opening " + path, output);
        }
    }

    private List<String> pages(AppClient client) {
        var found = new ArrayList<String>();
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            var path = route.getTemplate()
                    .replace(":environment", "sandbox")
                    .replace(":client", client.id().value());
            if (path.contains("/:tab?")) {
                tabs.forEach(tab -> found.add(path.replace("/:tab?", "/" + tab.segment())));
            } else if (!path.contains(":") && !path.contains("login")) {
                found.add(path);
            }
        }
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    private void reveal(AppClient client, CapturedOutput output) {
        UI.getCurrentOrThrow().navigate(RotationNavigation.secrets(environment.id(), client.id()));
        waitFor(() -> find(Button.class).withText("Reveal…").exists());
        test(find(Button.class).withText("Reveal…").single()).click();
        find(TextField.class).all().getLast().setValue("A partner lost it");
        test(find(Button.class).withText("Show secret").single()).click();
        waitFor(() -> texts().anyMatch(markers::tells));
        assertThat(html()).as("it is shown now").matches(markers::tells);
        find(Dialog.class).single().close();
        roundTrip();
        nowhere("revealing", output);
    }

    private void delete(AppClient client) {
        deletion.delete(environment, client);
    }

    private void nowhere(String flow, CapturedOutput output) {
        assertThat(markers.isEmpty()).isFalse();
        // As each answer to a browser does.
        UI.getCurrentOrThrow().getInternals().dumpPendingJavaScriptInvocations();
        assertThat(lines(output)).as("logs after %s", flow).noneMatch(markers::tells);
        assertThat(markers.tells(DatabaseDump.of(jdbc)))
                .as("in the database after %s", flow)
                .isFalse();
        assertThat(markers.tells(html())).as("on the page after %s", flow).isFalse();
        assertThat(ObjectGraph.paths(VaadinSession.getCurrent(), markers::tells))
                .as("in the session after %s", flow)
                .isEmpty();
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getAll().lines().toList();
    }

    private static String html() {
        return UI.getCurrentOrThrow().getElement().getOuterHTML();
    }

    private static Stream<String> texts() {
        return ObjectGraph.texts(VaadinSession.getCurrent()).stream();
    }

    private void rememberVersions(AppClient client) {
        secrets.find(environment, client.id(), client.name())
                .ifPresent(stored -> versions.labels(environment, stored.arn())
                        .forEach(version -> versions.document(environment, stored.arn(), version.id())
                                .ifPresent(document -> markers.add(
                                        document.clientSecret(), client.id().value()))));
    }

    private static ClientName name() {
        return new ClientName("Canary-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private void waitFor(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
