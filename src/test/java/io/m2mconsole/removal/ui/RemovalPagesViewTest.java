package io.m2mconsole.removal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.SandboxSwitches.Fault;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.operations.UnfinishedSaga;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(roles = "ADMINISTRATOR")
class RemovalPagesViewTest extends SpringBrowserlessTest {

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Adoption adoption;

    @Autowired
    private Deletion deletion;

    @Autowired
    private Sagas sagas;

    @Autowired
    private Environments environments;

    @Autowired
    private org.springframework.core.env.Environment properties;

    private Environment environment;
    private AppClient client;

    @BeforeEach
    void make() {
        environment = environments.get(new EnvironmentId("sandbox"));
        client = clients.create(
                environment,
                new NewClient(
                        new ClientName("Gone-" + UUID.randomUUID().toString().substring(0, 8)),
                        Set.of(ScopeName.parse("customer-api/read")),
                        Duration.ofHours(1),
                        secrets.generate()));
        adoption.adopt(environment, client.id(), client.name(), client.scopes());
    }

    @Test
    void offersToUndoADeletionThatStoppedHalfWay() {
        stopADeletionHalfWay();
        open("unfinished");
        waitFor(() -> unfinished().isPresent() && panel().exists());
        assertThat(panel().single().getElement().getTextRecursively())
                .contains("Stopped at", "Delete the stored secret", client.id().value());

        test(find(Button.class).withText("Undo").all().getFirst()).click();

        waitFor(() -> unfinished().isEmpty());
        assertThat(secrets.find(environment, client.id(), client.name())
                        .orElseThrow()
                        .deletion())
                .isEmpty();
        assertThat(clients.get(environment, client.id()).name()).isEqualTo(client.name());
    }

    @Test
    void saysThatNothingIsUnfinished() {
        sagas.unfinished().forEach(saga -> sagas.undo(saga.id()));
        open("unfinished");
        waitFor(() -> text().contains("Nothing is unfinished"));
    }

    @Test
    void listsWhatTheConsoleMadeAndAsksForTheEnvironmentsNameBeforeItRemoves() {
        open("clean-up");
        waitFor(() -> find(CleanUpGrid.class).exists());
        assertThat(find(Grid.class).all()).isNotEmpty();

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith("Remove "))
                        .findFirst()
                        .orElseThrow())
                .click();

        var confirm = find(Button.class).withText("Remove").single();
        assertThat(confirm.isEnabled()).isFalse();
        find(TextField.class).single().setValue("sandbox");
        assertThat(confirm.isEnabled()).isTrue();
    }

    private void stopADeletionHalfWay() {
        var switches = new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
        switches.faults(List.of(
                new Fault("cognito-idp:DeleteUserPoolClient", "DENY", 0, 0, 0),
                new Fault("secretsmanager:RestoreSecret", "DENY", 0, 0, 0)));
        assertThatThrownBy(() -> deletion.delete(environment, client)).isInstanceOf(RemoteFailure.class);
        switches.noFaults();
    }

    private Optional<UnfinishedSaga> unfinished() {
        return sagas.unfinished().stream()
                .filter(saga -> saga.data().containsValue(client.id().value()))
                .findFirst();
    }

    private ComponentQuery<Panel> panel() {
        return find(Panel.class);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(String page) {
        UI.getCurrentOrThrow().navigate("sandbox/" + page);
    }

    private void waitFor(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
