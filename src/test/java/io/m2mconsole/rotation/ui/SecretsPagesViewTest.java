package io.m2mconsole.rotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
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
class SecretsPagesViewTest extends SpringBrowserlessTest {

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Adoption adoption;

    @Autowired
    private Environments environments;

    private Environment environment;
    private AppClient client;
    private SecretValue value;

    @BeforeEach
    void make() {
        environment = environments.get(new EnvironmentId("sandbox"));
        value = secrets.generate();
        client = clients.create(
                environment,
                new NewClient(
                        new ClientName("Seen-" + UUID.randomUUID().toString().substring(0, 8)),
                        Set.of(ScopeName.parse("customer-api/read")),
                        Duration.ofHours(1),
                        value));
    }

    @Test
    void offersToAdoptAndThenToRotate() {
        open();
        waitFor(() -> button("Adopt: store it").exists());
        assertThat(button("Rotate now").single().isEnabled()).isFalse();

        test(button("Adopt: store it").single()).click();

        waitFor(() ->
                button("Rotate now").exists() && button("Rotate now").single().isEnabled());
        assertThat(secrets.find(environment, client.id(), client.name())).isPresent();
    }

    @Test
    void showsTheSecretAfterAReasonAndForgetsItWhenClosed() {
        adoption.adopt(environment, client.id(), client.name(), client.scopes());
        open();
        waitFor(() -> button("Reveal…").exists());
        assertThat(shown()).as("before").isFalse();

        test(button("Reveal…").single()).click();
        assertThat(button("Show secret").single().isEnabled()).isFalse();
        var dialog = find(RevealDialog.class).single();
        find(TextField.class).single().setValue("A partner lost it");
        test(button("Show secret").single()).click();
        waitFor(this::shown);
        dialog.close();

        assertThat(shown()).as("after").isFalse();
        assertThat(dialog.getElement().getOuterHTML()).doesNotContain(value.reveal());
    }

    @Test
    void listsAllClientsSecrets() {
        navigate(RotationNavigation.secrets(environment.id()), SecretsView.class);
        waitFor(() -> find(FleetGrid.class).exists());
        assertThat(find(FleetGrid.class).single().getListDataView().getItems())
                .anyMatch(row -> row.client().id().equals(client.id()));
    }

    private boolean shown() {
        return find(CopyField.class).all().stream()
                .anyMatch(field -> field.getElement().getTextRecursively().contains(value.reveal()));
    }

    private com.vaadin.browserless.ComponentQuery<Button> button(String text) {
        return find(Button.class).withText(text);
    }

    private void open() {
        UI.getCurrentOrThrow().navigate(RotationNavigation.secrets(environment.id(), client.id()));
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
