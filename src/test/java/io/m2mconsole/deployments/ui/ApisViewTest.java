package io.m2mconsole.deployments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.deployments.ApiChanges;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:apis-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class ApisViewTest extends SpringBrowserlessTest {

    private static final ScopeName READ = ScopeName.parse("customer-api/read");
    private static final ScopeName ADMIN = ScopeName.parse("customer-api/admin");

    @Autowired
    private Environments environments;

    @Autowired
    private Apis apis;

    @Autowired
    private ApiChanges changes;

    @BeforeEach
    void putBack() {
        var environment = environments.get(new EnvironmentId("sandbox"));
        changes.requireScopes(environment, delete(), Set.of(ADMIN));
    }

    private ApiMethod delete() {
        return apis.deployed(environments.get(new EnvironmentId("sandbox"))).stream()
                .filter(method -> method.verb() == Verb.DELETE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsNothingPendingWhereAllIsDeployed() {
        open();

        assertThat(find(MethodGrid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .map(MethodRow::pending))
                .hasSize(5)
                .containsOnly("");
        assertThat(find(Button.class).withText("Deploy…").exists()).isFalse();
    }

    @Test
    void showsAnUndeployedChangeWithTheCellsItFlips() {
        changes.requireScopes(environments.get(new EnvironmentId("sandbox")), delete(), Set.of(ADMIN, READ));
        open();

        assertThat(find(MethodGrid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .map(MethodRow::pending))
                .contains("Not deployed yet: scopes changed");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly(
                        "DELETE /customers/{id} scopes changed: customer-api/admin → customer-api/admin or"
                                + " customer-api/read",
                        "DELETE /customers/{id}: ReportingService denied → allowed");
        test(find(Button.class).withText("Deploy…").single()).click();
        assertThat(find(DeployDialog.class).single().isOpened()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void previewsOtherScopesBeforeTheyAreSaved() {
        open();
        new ScopesDialog(
                        delete(),
                        List.of(READ, ADMIN),
                        wanted -> changes.preview(environments.get(new EnvironmentId("sandbox")), delete(), wanted),
                        _ -> {})
                .open();
        eventually(() -> find(Paragraph.class)
                .withTextContaining("No client gains or loses access.")
                .exists());

        ((MultiSelectComboBox<ScopeName>) find(MultiSelectComboBox.class).single())
                .setValue((Collection<ScopeName>) Set.of(READ));

        eventually(() -> find(ListItem.class)
                .withText("DELETE /customers/{id}: ReportingService denied → allowed")
                .exists());
    }

    private void open() {
        UI.getCurrent().navigate("sandbox/apis");
        eventually(() -> find(MethodGrid.class).exists());
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
