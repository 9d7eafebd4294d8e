package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A protected environment with four eyes: locked until its name is typed, and changes wait for another person. */
class ProtectedEnvironmentIT {

    @Test
    void asksForMore() throws Exception {
        var settings = Map.of(
                "CONSOLE_ENVIRONMENTS_SANDBOX_PROTECTED", "true", "CONSOLE_ENVIRONMENTS_SANDBOX_FOUREYES", "true");
        try (var console = ConsoleProcess.start("protected", settings);
                var browsing = new Browsing("protected", console.url().toString())) {
            browsing.signIn();
            unlocksTheTestBench(browsing);
            sendsNothingUnsafeFromTheMatrix(browsing);
            asksForAClient(browsing);
            givesAnAccount(browsing);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void unlocksTheTestBench(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/test-bench");
        assertThat(page.getByText("This environment is protected: unlock it at the top first."))
                .isVisible();
        browsing.look("locked");
        press(page, "Unlock…");
        page.getByLabel("Type sandbox to confirm").fill("sandbox");
        page.getByLabel("Type sandbox to confirm").press("Enter");
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lock").setExact(true)))
                .isVisible();
        assertThat(page.getByText("This environment is protected: unlock it at the top first."))
                .hasCount(0);
        browsing.look("unlocked");
    }

    private static void sendsNothingUnsafeFromTheMatrix(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/access");
        assertThat(page.getByText("only a run that is confirmed on page Runs sends them"))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Also send POST, PUT, PATCH, DELETE, ANY")))
                .hasCount(0);
        browsing.look("access");
    }

    private static void asksForAClient(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/onboard");
        page.getByLabel("Name").first().fill("FourEyesService");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Scopes"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("customer-api/read"))
                .check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Onboard").setExact(true))
                .click();
        assertThat(page.getByText("Asked for: another person must approve it.")).isVisible();
        browsing.look("asked-for");
        page.navigate("/sandbox/approvals");
        assertThat(page.getByText("FourEyesService").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve…")))
                .isDisabled();
        browsing.look("approvals");
    }

    private static void givesAnAccount(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/people");
        press(page, "Add an account");
        page.getByLabel("Name").fill("bob");
        browsing.look("add-account");
        press(page, "Add");
        assertThat(page.getByText("Shown this once.")).isVisible();
        press(page, "Close");
        assertThat(page.getByText("bob").first()).isVisible();
        browsing.look("people");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
