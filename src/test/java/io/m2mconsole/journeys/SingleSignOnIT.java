package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import io.m2mconsole.processes.ServerProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-in through a real OpenID provider: groups become roles by environment, and signing out signs out there too. */
class SingleSignOnIT {

    @Test
    void leadsThroughTheProviderAndBack() throws Exception {
        var port = ServerProcess.freePort();
        var own = ServerProcess.freePort();
        var settings = Map.ofEntries(
                Map.entry("SERVER_PORT", String.valueOf(own)),
                Map.entry("CONSOLE_OIDC_ISSUER", "http://127.0.0.1:" + port),
                Map.entry("CONSOLE_OIDC_CLIENTID", IdentityProvider.CLIENT),
                Map.entry("CONSOLE_OIDC_CLIENTSECRET", IdentityProvider.SECRET),
                Map.entry("CONSOLE_OIDC_LABEL", "Example ID"),
                Map.entry("CONSOLE_OIDC_ADMINISTRATORS_0", "root"),
                Map.entry("CONSOLE_OIDC_ROLES_0_GROUP", "staff"),
                Map.entry("CONSOLE_OIDC_ROLES_0_ROLE", "viewer"),
                Map.entry("CONSOLE_OIDC_ROLES_1_GROUP", "platform"),
                Map.entry("CONSOLE_OIDC_ROLES_1_ROLE", "operator"),
                Map.entry("CONSOLE_OIDC_ROLES_1_ENVIRONMENTS_0", "sandbox"));
        try (var provider = new IdentityProvider(port, "http://localhost:" + own);
                var console = ConsoleProcess.start("single-sign-on", settings)) {
            try (var browsing = new Browsing("single-sign-on", console.url().toString())) {
                offersTheProviderAlone(browsing);
                letsAnOperatorOnboard(browsing);
                signsOutAtTheProviderToo(browsing);
                assertThat(browsing.complaints())
                        .as("what the pages complain about")
                        .isEmpty();
            }
            try (var browsing =
                    new Browsing("single-sign-on-viewer", console.url().toString())) {
                showsAViewerNothingToDo(browsing);
            }
            try (var browsing =
                    new Browsing("single-sign-on-stranger", console.url().toString())) {
                keepsAStrangerOut(browsing);
            }
            try (var browsing =
                    new Browsing("single-sign-on-root", console.url().toString())) {
                makesTheFirstAdministrator(browsing);
                assertThat(browsing.complaints())
                        .as("what the pages complain about")
                        .isEmpty();
            }
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void offersTheProviderAlone(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/onboard");
        assertThat(page.getByText("Sign in with Example ID")).isVisible();
        assertThat(page.locator("input[name=password]")).hasCount(0);
        browsing.look("sign-in");
    }

    private static void letsAnOperatorOnboard(Browsing browsing) {
        var page = browsing.page();
        signIn(page, "olga");
        // Where the person wanted to go before signing in.
        browsing.awaitUrl("/sandbox/onboard$");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Onboard")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")))
                .hasCount(0);
        page.navigate("/account");
        assertThat(page.getByText("Signed in as olga.")).isVisible();
        assertThat(page.getByText("This one")).isVisible();
        browsing.look("account");
        page.navigate("/people");
        assertThat(page.getByText("This page is not for you")).isVisible();
    }

    private static void signsOutAtTheProviderToo(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox");
        page.locator(".user-menu vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        browsing.awaitUrl("/login$");
        page.getByText("Sign in with Example ID").click();
        // It asks for the password again: the session there is over as well.
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    private static void showsAViewerNothingToDo(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/");
        signIn(page, "vera");
        browsing.awaitUrl("/sandbox$");
        page.navigate("/sandbox/clients");
        assertThat(page.getByText("2 clients")).isVisible();
        browsing.look("viewer");
    }

    private static void keepsAStrangerOut(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/");
        signIn(page, "nemo");
        assertThat(page.getByText("Your account has no role here.")).isVisible();
        browsing.look("stranger");
    }

    private static void makesTheFirstAdministrator(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/");
        signIn(page, "root");
        browsing.awaitUrl("/sandbox$");
        page.navigate("/people");
        assertThat(page.getByText("What groups map to")).isVisible();
        assertThat(page.getByText("operator in sandbox").first()).isVisible();
        browsing.look("people");
    }

    private static void signIn(Page page, String name) {
        page.getByText("Sign in with Example ID").click();
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }
}
