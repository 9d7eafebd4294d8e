package io.m2mconsole.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.people.SignIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class ActivityPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationEventPublisher events;

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

    private static void open(Map<String, String> filter) {
        UI.getCurrentOrThrow().navigate("sandbox/activity", QueryParameters.simple(filter));
    }
}
