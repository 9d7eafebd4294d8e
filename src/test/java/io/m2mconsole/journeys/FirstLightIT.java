package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The article's three tests, clicked through: sign in, onboard a third client, watch requests allowed and denied. */
class FirstLightIT {

    @Test
    void leadsFromSignInToProof() throws Exception {
        try (var console = ConsoleProcess.start("first-light");
                var browsing = new Browsing("first-light", console.url().toString())) {
            signIn(browsing);
            seeTwoClients(browsing);
            onboardInventoryService(browsing);
            runTheMatrix(browsing);
            seeWhyReportingMayNotDelete(browsing);
            readTheTwoCustomers(browsing);
            lookAround(browsing);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void signIn(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/");
        assertThat(button(page, "Sign in")).isVisible();
        browsing.look("sign-in");
        browsing.signIn();
        // The last line of the live checklist: all of it has been checked.
        assertThat(page.getByText("Permissions of the console")).isVisible();
        assertThat(page.getByText("Failed", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        browsing.look("overview");
    }

    private static void seeTwoClients(Browsing browsing) {
        var page = browsing.page();
        link(page, "Clients").click();
        browsing.awaitUrl("/sandbox/clients$");
        assertThat(link(page, "OrderProcessingService")).isVisible();
        assertThat(link(page, "ReportingService")).isVisible();
        assertThat(page.getByText("2 clients")).isVisible();
        browsing.look("clients");
    }

    private static void onboardInventoryService(Browsing browsing) {
        var page = browsing.page();
        link(page, "Onboard").click();
        browsing.awaitUrl("/sandbox/onboard$");
        page.getByLabel("Name").fill("InventoryService");
        page.getByLabel("Owner").fill("team-inventory@example.com");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Scopes"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("customer-api/read"))
                .check();
        assertThat(page.getByText("m2m/sandbox/InventoryService")).isVisible();
        browsing.look("onboard");
        button(page, "Onboard").click();
        browsing.awaitUrl("/sandbox/onboard/[0-9a-z]+$");
        assertThat(page.getByText("For the client's owner")).isVisible();
        assertThat(page.getByText("Proven by the live API")).isVisible();
        browsing.look("hand-over");
    }

    private static void runTheMatrix(Browsing browsing) {
        var page = browsing.page();
        link(page, "Access").click();
        browsing.awaitUrl("/sandbox/access$");
        assertThat(page.getByText("InventoryService").first()).isVisible();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Also send"))
                .check();
        button(page, "Run all").click();
        assertThat(page.getByText("Finished: 15 of 15 cells. 15 as predicted, 0 mismatches."))
                .isVisible();
        assertThat(cell(page, "OrderProcessingService, DELETE /customers/{id}: Allowed, verified"))
                .isAttached();
        assertThat(cell(page, "ReportingService, DELETE /customers/{id}: Denied, verified"))
                .isAttached();
        browsing.look("access");
    }

    private static void seeWhyReportingMayNotDelete(Browsing browsing) {
        var page = browsing.page();
        cell(page, "ReportingService, DELETE /customers/{id}: Denied, verified").click();
        assertThat(page.locator("vaadin-dialog")).hasAttribute("opened", "");
        assertThat(page.getByText("any of customer-api/admin is required; ReportingService holds customer-api/read"))
                .isVisible();
        browsing.look("why");
        button(page, "Test this now").click();
        browsing.awaitUrl("/sandbox/test-bench.*");
        button(page, "Send").click();
        assertThat(page.getByText("Denied, as predicted")).isVisible();
        assertThat(page.getByText("Insufficient privileges to access this resource")
                        .first())
                .isVisible();
        browsing.look("test-bench-denied");
    }

    private static void readTheTwoCustomers(Browsing browsing) {
        var page = browsing.page();
        choose(page, "Method", "GET /customers");
        button(page, "Send").click();
        assertThat(page.getByText("Allowed, as predicted")).isVisible();
        assertThat(page.getByText("John Doe")).isVisible();
        assertThat(page.getByText("Jane Smith")).isVisible();
        browsing.look("test-bench-allowed");
    }

    private static void lookAround(Browsing browsing) {
        var page = browsing.page();
        for (var name : new String[] {"Secrets", "Scopes", "APIs", "Activity", "Unfinished"}) {
            follow(browsing, name);
        }
        link(page, "Overview").click();
        follow(browsing, "Clean up");
        link(page, "Clients").click();
        link(page, "InventoryService").click();
        for (var tab : new String[] {"Overview", "Access", "Code"}) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();
            browsing.look("client-" + tab.toLowerCase(Locale.ROOT));
        }
    }

    private static void follow(Browsing browsing, String name) {
        var page = browsing.page();
        link(page, name).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible();
        browsing.look(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator cell(Page page, String spoken) {
        return page.getByLabel(spoken, new Page.GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label).click();
        page.getByLabel(label).fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}
