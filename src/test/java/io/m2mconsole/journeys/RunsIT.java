package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A run with a progress bar, cancelled and resumed, and its export read by another program. */
class RunsIT {

    @Test
    void cancelsARunResumesItAndExportsWhatItFound() throws Exception {
        // Slow enough to be cancelled by hand.
        try (var console = ConsoleProcess.start("runs", Map.of("CONSOLE_RUNS_REQUESTSPERSECOND", "3"));
                var browsing = new Browsing("runs", console.url().toString())) {
            browsing.signIn();
            var page = browsing.page();
            page.navigate("/sandbox/runs");
            assertThat(page.getByText("No runs yet")).isVisible();
            browsing.look("empty");
            start(page);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
            assertThat(page.getByText(Pattern.compile("Running: [1-9]\\d* of 30 cells")))
                    .isVisible();
            browsing.look("running");
            button(page, "Cancel").click();
            assertThat(page.getByText(Pattern.compile("Cancelled after \\d+ of 30 cells")))
                    .isVisible();
            browsing.look("cancelled");
            button(page, "Resume").click();
            assertThat(page.getByText("Finished: 30 of 30 cells. 30 as predicted, 0 mismatches."))
                    .isVisible();
            browsing.look("finished");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Run 1").setExact(true))
                    .click();
            browsing.awaitUrl("/sandbox/runs/1$");
            assertThat(page.getByText("As predicted").first()).isVisible();
            browsing.look("run");
            export(page);
            assertThat(browsing.complaints())
                    .as("what the pages complain about")
                    .isEmpty();
            assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
        }
    }

    private static void start(Page page) {
        choose(page, "Tokens", "None");
        choose(page, "Tokens", "Tampered");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Also send"))
                .check();
        assertThat(page.getByText("30 cells: 30 are sent")).isVisible();
        button(page, "Start run").click();
    }

    private static void export(Page page) throws Exception {
        var file = Path.of("target", "processes", "run.xml");
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("JUnit XML"))
                        .click())
                .saveAs(file);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(30);
        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("0");
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        page.keyboard().press("Escape");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
