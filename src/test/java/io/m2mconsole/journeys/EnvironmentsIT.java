package io.m2mconsole.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.m2mconsole.processes.ConsoleProcess;
import io.m2mconsole.processes.FiveEnvironments;
import io.m2mconsole.processes.SandboxProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four environments are broken, each in its own way: each page says how and what to do, and the fifth works. */
class EnvironmentsIT {

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsWrongWhileTheRestWorks() throws Exception {
        var denials = FiveEnvironments.DENIALS.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        try (var good = SandboxProcess.start("environments-good");
                var denied = SandboxProcess.start("environments-denied", denials)) {
            FiveEnvironments.deployHalf(good.url().toString());
            var variables = new java.util.HashMap<>(FiveEnvironments.variables(
                    good.url().toString(), denied.url().toString()));
            variables.put("SPRING_DATASOURCE_URL", "jdbc:h2:file:" + folder.resolve("console"));
            try (var console = ConsoleProcess.start("environments", variables);
                    var browsing = new Browsing("environments", console.url().toString())) {
                look(browsing);
                assertThat(browsing.complaints())
                        .as("what the pages complain about")
                        .isEmpty();
                assertThat(console.log()).as("the console's log").doesNotContain("ERROR");
            }
        }
    }

    private static void look(Browsing browsing) {
        var page = browsing.page();
        page.navigate("/good/environment");
        browsing.signInHere();
        shows(browsing, "good", "2 of 1,000");
        shows(browsing, "denied", "Add this policy to the console's role");
        shows(browsing, "wrong-region", "serves another region");
        shows(browsing, "dead-endpoint", "the connection was refused");
        shows(browsing, "half-deployed", "deployed by half: CREATE_FAILED");

        page.navigate("/nonsense/environment");
        assertThat(page.getByText("is not in its region us-east-1")).isVisible();
        page.navigate("/good/clients");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ReportingService")))
                .isVisible();

        page.navigate("/good/activity?in=all");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify"))
                .click();
        assertThat(page.getByText("The chain holds")).isVisible();
        browsing.look("activity-verified");
    }

    private static void shows(Browsing browsing, String environment, String text) {
        browsing.page().navigate("/" + environment + "/environment");
        assertThat(browsing.page().getByText(text).first()).isVisible();
        assertThat(browsing.page().locator("[aria-busy=true]")).hasCount(0);
        browsing.look(environment);
    }
}
