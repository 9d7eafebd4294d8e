package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import org.junit.jupiter.api.Test;

/** A client gets what its methods need and no more; what it holds then cannot be pulled away from under it. */
class OnboardingIT {

    @Test
    void onboardsByMethodsAndRefusesToRemoveWhatIsInUse() throws Exception {
        try (var console = ConsoleProcess.start("onboarding");
                var browsing = new Browsing("onboarding", console.url().toString())) {
            browsing.signIn();
            onboardByMethods(browsing);
            seeTheHandOver(browsing);
            seeTheCode(browsing);
            startOneLikeIt(browsing);
            refuseToRemoveAScopeInUse(browsing);
            addAndRemoveAScope(browsing);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void onboardByMethods(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/onboard");
        assertThat(page.getByLabel("Name")).isVisible();
        browsing.look("onboard-empty");
        page.getByLabel("Name").fill("StockService");
        page.getByLabel("Owner").fill("team-stock");
        page.getByLabel("Contact").fill("team-stock@example.com");
        page.getByLabel("Purpose").fill("Nightly stock report");
        tick(page, "GET /customers");
        assertThat(page.getByText("The least scopes are customer-api/read.")).isVisible();
        tick(page, "DELETE /customers/{id}");
        assertThat(page.getByText("The least scopes are customer-api/admin, customer-api/read."))
                .isVisible();
        page.getByText("Key and reader of the secret").click();
        page.getByLabel("Role that may read the secret").fill("arn:aws:iam::123456789012:role/stock");
        assertThat(page.getByText("m2m/sandbox/StockService")).isVisible();
        browsing.look("onboard-by-methods");
        button(page, "Onboard").click();
        browsing.awaitUrl("/sandbox/onboard/[0-9a-z]+$");
    }

    private static void seeTheHandOver(Browsing browsing) {
        var page = browsing.page();
        assertThat(page.getByText("For the client's owner")).isVisible();
        assertThat(page.getByText("Proven by the live API")).isVisible();
        assertThat(page.getByText("team-stock@example.com")).isVisible();
        browsing.look("hand-over");
        button(page, "Reveal").click();
        assertThat(page.getByText("Whoever has the secret can act as this client."))
                .isVisible();
        button(page, "Close").click();
    }

    private static void seeTheCode(Browsing browsing) {
        var page = browsing.page();
        for (var language : new String[] {"Python", "Terraform"}) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(language))
                    .click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(language + " code")))
                    .isVisible();
        }
        browsing.look("code");
    }

    private static void startOneLikeIt(Browsing browsing) {
        var page = browsing.page();
        link(page, "Onboard one like this").click();
        browsing.awaitUrl("/sandbox/onboard\\?.*like=.*");
        assertThat(page.getByText("customer-api/admin, customer-api/read")).isVisible();
        assertThat(page.getByLabel("Owner")).hasValue("team-stock");
        browsing.look("onboard-like");
    }

    private static void refuseToRemoveAScopeInUse(Browsing browsing) {
        var page = browsing.page();
        link(page, "Scopes").click();
        browsing.awaitUrl("/sandbox/scopes$");
        choose(page, "customer-api/read", "Remove");
        assertThat(page.getByText("It is in use, so it cannot be removed.")).isVisible();
        var dialog = page.locator("vaadin-dialog[opened]");
        assertThat(dialog.getByText("StockService")).isVisible();
        assertThat(dialog.getByText("ReportingService")).isVisible();
        assertThat(dialog.getByText("GET /customers", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(button(page, "Remove scope")).isDisabled();
        browsing.look("scope-in-use");
        button(page, "Cancel").click();
    }

    private static void addAndRemoveAScope(Browsing browsing) {
        var page = browsing.page();
        choose(page, "customer-api", "Add scope");
        page.getByLabel("Name").fill("audit");
        page.getByLabel("What it is for").fill("Read who changed what");
        browsing.look("add-scope");
        button(page, "Add scope").click();
        assertThat(page.getByText("Added customer-api/audit.")).isVisible();
        choose(page, "customer-api/audit", "Remove");
        assertThat(page.getByText("No client holds it and no deployed method requires it."))
                .isVisible();
        button(page, "Remove scope").click();
        assertThat(page.getByText("Removed customer-api/audit.")).isVisible();
        browsing.look("scopes");
    }

    private static void choose(Page page, String row, String action) {
        button(page, "Actions for " + row).click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private static void tick(Page page, String method) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(method).setExact(true))
                .check();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
