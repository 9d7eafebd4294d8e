package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import org.junit.jupiter.api.Test;

/** The test bench: a tampered token refused, and tokens asked for in vain. */
class BenchIT {

    @Test
    void seesATamperedTokenRefused() throws Exception {
        try (var console = ConsoleProcess.start("bench");
                var browsing = new Browsing("bench", console.url().toString())) {
            browsing.signIn();
            var page = browsing.page();
            page.navigate("/sandbox/test-bench");
            assertThat(page.getByText("Nothing sent yet")).isVisible();
            browsing.look("empty");
            choose(page, "Client", "ReportingService");
            choose(page, "Method", "GET /customers");
            select(page, "Token", "Tampered");
            assertThat(page.getByText("its payload changed to claim the required scope")
                            .first())
                    .isVisible();
            button(page, "Send");
            assertThat(page.getByText("Denied, as predicted")).isVisible();
            assertThat(page.getByText("it was altered after it was issued").first())
                    .isVisible();
            assertThat(page.getByText("gateway response UNAUTHORIZED").first()).isVisible();
            browsing.look("tampered");
            select(page, "Token", "Expired");
            button(page, "Send");
            assertThat(page.getByText("will have expired at").first()).isVisible();
            browsing.look("not-expired-yet");
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Token"))
                    .click();
            select(page, "Scopes asked for", "One that nobody knows");
            button(page, "Ask for a token");
            assertThat(page.getByText("Refused, as expected")).isVisible();
            browsing.look("token-refused");
            select(page, "Scopes asked for", "All that it holds");
            button(page, "Ask for a token");
            assertThat(page.getByText("Granted, as expected")).isVisible();
            assertThat(page.getByText("Signature verified against the JWKS")).isVisible();
            browsing.look("token-granted");
            assertThat(page.content()).doesNotContain("eyJ");
            page.navigate("/sandbox/clients");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ReportingService"))
                    .click();
            page.getByRole(
                            AriaRole.TAB,
                            new Page.GetByRoleOptions().setName("Test").setExact(true))
                    .click();
            choose(page, "Method", "GET /customers");
            button(page, "Send");
            assertThat(page.getByText("Allowed, as predicted")).isVisible();
            browsing.look("client");
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void choose(Page page, String label, String option) {
        var field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.first().click();
        field.first().fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    private static void select(Page page, String label, String option) {
        page.locator("vaadin-select:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }
}
