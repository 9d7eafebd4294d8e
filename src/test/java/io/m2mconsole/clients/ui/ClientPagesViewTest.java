package io.m2mconsole.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(roles = "ADMINISTRATOR")
class ClientPagesViewTest extends SpringBrowserlessTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Clients clients;

    @Autowired
    private Environments environments;

    @Test
    void opensEachTabByItsUrl() {
        var path = ClientsNavigation.client(SANDBOX, client().id());

        navigate(path, ClientView.class);
        waitFor(() -> find(H1.class).exists());
        assertThat(find(H1.class).single().getText()).isEqualTo("ReportingService");
        assertThat(find(Tab.class).all()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Settings", "Danger zone");

        navigate(path + "/code", ClientView.class);
        waitFor(() -> find(CodeBlock.class).exists());
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("First store the secret");
    }

    @Test
    void saysThatAClientIsUnknown() {
        navigate("sandbox/clients/nobody", ClientView.class);
        waitFor(() -> find(io.m2mconsole.kit.ProblemPanel.class).exists());

        assertThat(find(H1.class).exists()).isFalse();
    }

    private AppClient client() {
        return clients.list(environments.get(SANDBOX)).stream()
                .filter(client -> client.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
    }

    /** The page loads on a thread of its own. */
    private void waitFor(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time to load").isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
        assertThat(getCurrentView()).isInstanceOf(Component.class);
    }
}
