package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import io.m2mconsole.processes.SandboxProcess;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;

/** Changing one client with the cells in sight that flip, then two hundred at once. */
class EditingIT {

    private static final int MANY = 200;

    @Test
    void changesOneClientAndManyAtOnce() throws Exception {
        try (var sandbox = SandboxProcess.start("editing-sandbox")) {
            createMany(sandbox.url());
            changeThem(sandbox.url());
        }
    }

    private static void changeThem(URI sandbox) throws Exception {
        try (var console = ConsoleProcess.start("editing", Map.of("SANDBOX_URL", sandbox.toString()));
                var browsing = new Browsing("editing", console.url().toString())) {
            browsing.signIn();
            editScopes(browsing);
            editSettings(browsing);
            sayWhoAnswers(browsing);
            seeTheHistory(browsing);
            changeTwoHundred(browsing);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void createMany(URI sandbox) {
        try (var cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(sandbox)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .build()) {
            var pool = cognito.listUserPools(request -> request.maxResults(1))
                    .userPools()
                    .getFirst()
                    .id();
            for (var i = 0; i < MANY; i++) {
                var name = "Batch-%03d".formatted(i);
                cognito.createUserPoolClient(request -> request.userPoolId(pool)
                        .clientName(name)
                        .generateSecret(true)
                        .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH")
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                        .allowedOAuthScopes("customer-api/read"));
            }
        }
    }

    private static void editScopes(Browsing browsing) {
        var page = browsing.page();
        link(page, "Clients").click();
        browsing.awaitUrl("/sandbox/clients$");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search clients"))
                .fill("ReportingService");
        link(page, "ReportingService").click();
        tab(page, "Access").click();
        browsing.awaitUrl("/access$");
        checkbox(page, "customer-api/admin").check();
        assertThat(page.getByText("Flips")).isVisible();
        assertThat(page.getByText("DELETE /customers/{id} denied → allowed")).isVisible();
        browsing.look("blast-radius");
        checkbox(page, "I know; change it by hand all the same").check();
        button(page, "Save scopes").click();
        assertThat(page.getByText("Saved the scopes of ReportingService.")).isVisible();
        checkbox(page, "customer-api/admin").uncheck();
        assertThat(page.getByText("DELETE /customers/{id} allowed → denied")).isVisible();
        assertThat(page.getByText("Tokens already issued keep the access until they expire"))
                .isVisible();
        browsing.look("removal");
        checkbox(page, "I know; change it by hand all the same").check();
        button(page, "Save scopes").click();
        assertThat(page.getByText("Flips")).isHidden();
    }

    private static void editSettings(Browsing browsing) {
        var page = browsing.page();
        tab(page, "Overview").click();
        button(page, "Edit settings").click();
        page.getByLabel("Access token lifetime, in seconds").fill("900");
        button(page, "Review the change").click();
        assertThat(page.getByText("Everything else stays as it is:")).isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("AccessTokenValidity")))
                .isVisible();
        browsing.look("difference");
        checkbox(page, "I know; change it by hand all the same").check();
        button(page, "Save").click();
        assertThat(page.getByText("15 minutes").first()).isVisible();
        browsing.look("overview");
    }

    private static void sayWhoAnswers(Browsing browsing) {
        var page = browsing.page();
        button(page, "Adopt the secret").click();
        button(page, "Edit owner and expiry").click();
        page.getByLabel("Owner").fill("team;reports");
        assertThat(page.getByText("At most 256 letters, digits, spaces")).isVisible();
        page.getByLabel("Owner").fill("team-reports@example.com");
        page.getByLabel("Purpose").fill("Monthly reports");
        browsing.look("owner");
        button(page, "Save").click();
        assertThat(page.getByText("team-reports@example.com").first()).isVisible();
    }

    private static void seeTheHistory(Browsing browsing) {
        var page = browsing.page();
        tab(page, "History").click();
        assertThat(page.getByText("client.update").first()).isVisible();
        browsing.look("history");
    }

    private static void changeTwoHundred(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/clients?q=Batch");
        assertThat(link(page, "Batch-000")).isVisible();
        checkbox(page, "Select Row").first().check();
        button(page, "Select all " + MANY).click();
        assertThat(page.getByText(MANY + " selected")).isVisible();
        browsing.look("selected");
        button(page, "Add a scope…").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Scopes"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("customer-api/admin"))
                .click();
        page.keyboard().press("Escape");
        assertThat(page.getByText("200 of 200 do not hold all of these yet.")).isVisible();
        browsing.look("bulk-preview");
        button(page, "Add to 200 clients").click();
        browsing.awaitUrl("/sandbox/bulk/[0-9a-f-]+$");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(page.getByText("Finished: 200 of 200. 200 done."))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        browsing.look("bulk-finished");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator checkbox(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
