package io.m2mconsole.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.health.ui.Checklist;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class ShellTest extends SpringBrowserlessTest {

    @Test
    void leadsFromTheRootToTheFirstEnvironment() {
        UI.getCurrentOrThrow().navigate("");
        assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).isEqualTo("sandbox");
    }

    @Test
    void showsHealthCountsAndActivity() {
        navigate("sandbox", OverviewView.class);
        waitFor(() -> find(Checklist.class).exists());
        waitFor(() -> find(Tile.class).all().stream()
                .allMatch(tile -> tile.getElement().getTextRecursively().matches(".*(\\d|None open).*")));

        assertThat(find(H1.class).single().getText()).isEqualTo("Overview");
        assertThat(find(Checklist.class).single().getElement().getTextRecursively())
                .doesNotContain("Failed");
    }

    @Test
    void offersThePagesOfAllRooms() {
        navigate("sandbox", OverviewView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .startsWith("Overview", "Clients")
                .contains("Access", "Scopes", "APIs", "Activity", "Unfinished")
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheKnownEnvironmentsWhereOneIsUnknown() {
        UI.getCurrentOrThrow().navigate("nowhere/clients");
        assertThat(getCurrentView()).isInstanceOf(UnknownEnvironmentPage.class);
        assertThat(find(H2.class).single().getText()).isEqualTo("There is no environment nowhere");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).containsExactly("sandbox");
    }

    @Test
    void saysWhereNoPageIs() {
        UI.getCurrentOrThrow().navigate("sandbox/nothing/at/all");
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    private void waitFor(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(15);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time to load").isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
    }
}
