package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A secret is rotated: called back in its grace period first, and then to the end. */
class RotationIT {

    @Test
    void rotatesWithACancelAndThenToTheEnd() throws Exception {
        try (var console = ConsoleProcess.start("rotation", Map.of("CONSOLE_ROTATION_SANDBOXGRACE", "12s"));
                var browsing = new Browsing("rotation", console.url().toString())) {
            var page = browsing.page();
            browsing.signIn();
            adopt(browsing);
            var before = activeSecret(page);

            button(page, "Rotate now").click();
            assertThat(page.getByText("Waiting", exact())).isVisible();
            button(page, "Cancel rotation").click();
            assertThat(page.getByText("Taken back", exact())).isVisible(patiently());
            assertThat(activeSecrets(page)).hasCount(1);
            assertThat(activeSecret(page)).isEqualTo(before);
            browsing.look("taken-back");

            button(page, "Rotate now").click();
            assertThat(activeSecrets(page)).hasCount(2);
            browsing.look("both-valid");
            assertThat(page.getByText("Rotated", exact())).isVisible(patiently());
            assertThat(page.getByText("The old secret gets invalid_client")).isVisible();
            assertThat(activeSecrets(page)).hasCount(1);
            assertThat(activeSecret(page)).isNotEqualTo(before);
            browsing.look("rotated");

            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void adopt(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/clients");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("OrderProcessingService"))
                .first()
                .click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Secrets"))
                .click();
        assertThat(page.getByText("Not stored", exact()).first()).isVisible();
        browsing.look("not-stored");
        button(page, "Adopt: store it").click();
        assertThat(button(page, "Rotate now")).isEnabled();
    }

    private static Locator activeSecrets(Page page) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Active secrets"))
                .getByRole(AriaRole.LISTITEM);
    }

    /** How the only active secret's id ends. */
    private static String activeSecret(Page page) {
        return activeSecrets(page).first().locator("code").textContent();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Longer than the grace period. */
    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
