package io.m2mconsole.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.people.SignIn;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class ActivityPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Activity activity;

    @Test
    void takesTheFilterFromTheUrl() {
        events.publishEvent(new SignIn("page-tester", "192.0.2.7", SignIn.Kind.DELAYED));
        open(Map.of("q", "page-tester", "outcome", "denied"));

        assertThat(find(SearchField.class).single().getValue()).isEqualTo("page-tester");
        assertThat(find(ActivityGrid.class).single().getDataCommunicator().getItemCount())
                .isEqualTo(1);

        open(Map.of("q", "page-tester", "outcome", "done"));
        assertThat(find(ActivityGrid.class).exists()).isFalse();
    }

    @Test
    void putsTheFilterIntoTheUrl() {
        open(Map.of());
        test(find(SearchField.class).single()).setValue("no such thing");

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPathWithQueryParameters())
                .contains("q=no");
        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing fits");
    }

    @Test
    void filtersByWhoWhatAndWhen() {
        events.publishEvent(new SignIn("filter-tester", "192.0.2.7", SignIn.Kind.SIGNED_IN));
        open(Map.of("actor", "filter-tester", "action", "sign-in", "from", "2026-01-01", "in", "all"));
        assertThat(find(ActivityGrid.class).single().getDataCommunicator().getItemCount())
                .isEqualTo(1);

        open(Map.of("actor", "filter-tester", "to", "2026-01-01"));
        assertThat(find(ActivityGrid.class).exists()).isFalse();
        open(Map.of("actor", "filter-tester", "target", "nothing such"));
        assertThat(find(ActivityGrid.class).exists()).isFalse();
    }

    @Test
    void opensOneEntryByItsLink() {
        events.publishEvent(new SignIn("link-tester", "192.0.2.9", SignIn.Kind.REFUSED));
        var entry = activity.page(new ActivityFilter(null, "link-tester", null), 0, 1)
                .getFirst();
        open(Map.of("entry", String.valueOf(entry.id())));

        assertThat(find(ActivityDetails.class).single().getElement().getTextRecursively())
                .contains("192.0.2.9", "Denied", "view");
        open(Map.of("entry", "999999999"));
        assertThat(find(H2.class).single().getText()).isEqualTo("No such entry");
    }

    @Test
    void verifiesTheChainAndWritesThatDown() throws InterruptedException {
        open(Map.of());
        test(find(Button.class).withText("Verify").single()).click();

        var end = Instant.now().plusSeconds(15);
        while (!find(VerificationPanel.class).exists()) {
            assertThat(Instant.now()).as("time to verify").isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
        assertThat(find(VerificationPanel.class).single().getElement().getTextRecursively())
                .contains("The chain holds");
        assertThat(activity.page(new ActivityFilter(null, "activity.verify", null), 0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("admin"));
    }

    private static void open(Map<String, String> filter) {
        UI.getCurrentOrThrow().navigate("sandbox/activity", QueryParameters.simple(filter));
    }
}
