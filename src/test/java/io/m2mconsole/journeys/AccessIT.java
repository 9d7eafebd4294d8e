package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** From a denied cell to its proof, through the flow to what is found. */
class AccessIT {

    private static final String CELL = "ReportingService, DELETE /customers/{id}: Denied, ";

    @Test
    void leadsFromWhyNotToProofAndThroughTheFlowToFindings() throws Exception {
        try (var console = ConsoleProcess.start("access");
                var browsing = new Browsing("access", console.url().toString())) {
            browsing.signIn();
            proveADenial(browsing);
            groupWhatIsEqual(browsing);
            followTheFlow(browsing);
            readFindings(browsing);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void proveADenial(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/access");
        cell(page, CELL + "predicted").click();
        assertThat(page.getByText("any of customer-api/admin is required; ReportingService holds customer-api/read"))
                .isVisible();
        button(page, "Test this now").click();
        browsing.awaitUrl("/sandbox/test-bench.*");
        button(page, "Send").click();
        assertThat(page.getByText("Denied, as predicted")).isVisible();
        page.navigate("/sandbox/access");
        assertThat(cell(page, CELL + "verified")).isAttached();
        assertThat(page.getByText("1 verified")).isVisible();
        browsing.look("verified");
    }

    private static void groupWhatIsEqual(Browsing browsing) {
        var page = browsing.page();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Group equal access"))
                .check();
        browsing.awaitUrl("group=yes$");
        assertThat(page.getByText("2 rows")).isVisible();
        browsing.look("grouped");
    }

    private static void followTheFlow(Browsing browsing) throws Exception {
        var page = browsing.page();
        page.navigate("/sandbox/access?view=flow");
        var picture = page.locator("m2m-flow");
        assertThat(picture.getByText("Pick a node to see its ways alone.")).isVisible();
        picture.locator(".box").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(button(page, "Show in the matrix")).isVisible();
        picture.getByText("The same as a table").click();
        assertThat(picture.getByRole(AriaRole.TABLE)).containsText("customer-api/read");
        browsing.look("flow");
        var svg = page.waitForDownload(() -> button(page, "Download SVG").click());
        assertThat(Files.readString(svg.path())).startsWith("<svg").contains("ReportingService");
        var png = page.waitForDownload(() -> button(page, "Download PNG").click());
        assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
    }

    private static void readFindings(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/sandbox/findings");
        var finding = page.locator(".finding-title").first();
        assertThat(finding).isVisible();
        browsing.look("findings");
        finding.click();
        assertThat(page.getByText("Why it matters")).isVisible();
        browsing.look("finding");
    }

    private static Locator cell(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
