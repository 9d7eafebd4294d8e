package io.m2mconsole.scopes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.ScopeChanges;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ResourceServerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

// A sandbox of their own: others make hundreds of clients that hold the same scopes.
@OnSandbox
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:scopes;DB_CLOSE_DELAY=-1")
@WithMockUser(roles = "ADMINISTRATOR")
class ScopesViewTest extends SpringBrowserlessTest {

    @Autowired
    private Scopes scopes;

    @Autowired
    private ScopeChanges changes;

    @Autowired
    private ScopeActions actions;

    @Autowired
    private Environments environments;

    private Environment environment;
    private ResourceServerId server;

    @BeforeEach
    void prepare() {
        environment = environments.get(new EnvironmentId("sandbox"));
        server = new ResourceServerId("view-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void cleanUp() {
        stored().ifPresent(found -> {
            found.scopes().forEach(scope -> changes.removeScope(environment, scope.name()));
            changes.deleteServer(environment, server);
        });
    }

    @Test
    void showsServersWithTheirScopes() {
        open();

        assertThat(labels()).containsSubsequence("customer-api", "customer-api/admin", "customer-api/read");
    }

    @Test
    void findsByScopeAndKeepsItsServerAbove() {
        UI.getCurrentOrThrow().navigate("sandbox/scopes", QueryParameters.of("q", "customer-api/read"));
        waitFor(() -> find(ScopeGrid.class).exists());

        assertThat(labels()).containsExactly("customer-api", "customer-api/read");
    }

    @Test
    void addsAServerAndChecksWhileTyping() {
        open();
        test(button("Add resource server")).click();
        var add = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Add resource server"))
                .reduce((_, last) -> last)
                .orElseThrow();
        var identifier = find(TextField.class).withLabel("Identifier").single();
        assertThat(add.isEnabled()).isFalse();

        identifier.setValue("has a space");
        assertThat(identifier.isInvalid()).isTrue();
        identifier.setValue("customer-api");
        assertThat(identifier.getErrorMessage()).contains("already");
        identifier.setValue(server.value());
        assertThat(add.isEnabled()).isTrue();
        test(add).click();

        waitFor(() -> labels().contains(server.value()));
        assertThat(stored()).isPresent();
    }

    @Test
    void addsAScopeAndChecksWhileTyping() {
        changes.createServer(environment, server, "Orders");
        open();
        new ScopeDialog(stored().orElseThrow(), Optional.empty(), scope -> changes.addScope(environment, scope)).open();
        var name = find(TextField.class).withLabel("Name").single();
        name.setValue("a/b");
        assertThat(name.isInvalid()).isTrue();
        assertThat(button("Add scope").isEnabled()).isFalse();
        name.setValue("read");
        assertThat(button("Add scope").isEnabled()).isFalse();
        find(TextArea.class).single().setValue("Read orders");

        test(button("Add scope")).click();

        assertThat(stored().orElseThrow().scopes())
                .extracting(scope -> scope.name().toString())
                .containsExactly(server + "/read");
    }

    @Test
    void saysWhoUsesAScopeInsteadOfRemovingIt() {
        open();
        var used = scopes.list(environment).stream()
                .flatMap(found -> found.scopes().stream())
                .filter(scope -> scope.name().toString().equals("customer-api/read"))
                .findFirst()
                .orElseThrow();
        new RemoveScopeDialog(used.name(), () -> actions.users(environment.id(), used.name()), () -> {
                    throw new AssertionError("removed");
                })
                .open();

        waitFor(() -> find(ListItem.class).exists());
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("ReportingService");
        assertThat(button("Remove scope").isEnabled()).isFalse();
    }

    @Test
    @WithMockUser(roles = "VIEWER")
    void letsOnlyThoseChangeWhoMay() {
        open();

        assertThat(button("Add resource server").isEnabled()).isFalse();
    }

    private void open() {
        navigate("sandbox/scopes", ScopesView.class);
        waitFor(() -> find(ScopeGrid.class).exists());
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        Grid<ScopeRow> grid = find(ScopeGrid.class).single();
        return grid.getListDataView().getItems().map(ScopeRow::label).toList();
    }

    private Optional<ResourceServer> stored() {
        return scopes.list(environment).stream()
                .filter(found -> found.id().equals(server))
                .findFirst();
    }

    private void waitFor(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time to load").isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
    }
}
