package io.m2mconsole.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.m2mconsole.processes.ConsoleProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One browser with one page, which keeps screenshots, checks accessibility, and gathers what the page complains about. */
final class Browsing implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 800;

    /** So much of a page is kept where nobody's window matters. */
    private static final int TALL = 1500;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final String journey;
    private int shots;

    Browsing(String journey, String baseUrl) {
        this.journey = journey;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--no-default-browser-check")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setViewportSize(WIDE, HIGH)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Signs in as the administrator and waits for the overview of the sandbox. */
    void signIn() {
        page.navigate("/");
        signInHere();
        awaitUrl("/sandbox$");
    }

    /** Signs in as the administrator on the page that asks for it, and is led on from there. */
    void signInHere() {
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(ConsoleProcess.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Keeps the page as it stands, light, dark and narrow, and checks its accessibility; contrast in both schemes. */
    void look(String name) {
        var file = "%s-%02d-%s".formatted(journey, ++shots, name);
        capture(file + "-light", WIDE, HIGH, ColorScheme.LIGHT);
        checkAccessibility(name);
        capture(file + "-dark", WIDE, TALL, ColorScheme.DARK);
        page.setViewportSize(NARROW, TALL);
        // It takes long enough for the page to hear of its new width.
        checkContrast(name + " (dark, narrow)");
        capture(file + "-narrow", NARROW, TALL, ColorScheme.LIGHT);
        if (!page.evaluate("document.documentElement.scrollWidth").equals(NARROW)) {
            complaints.add(name + " is wider than a narrow screen");
        }
        page.setViewportSize(WIDE, HIGH);
    }

    /** Errors of the page's scripts, breaches of accessibility, and pages too wide for a phone, so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Waits until the address fits a regular expression. */
    void awaitUrl(String regex) {
        page.waitForURL(Pattern.compile(regex));
    }

    private void capture(String name, int width, int height, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
        // Without animations: colours that fade from one scheme to the other have arrived.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private void checkAccessibility(String name) {
        // Vaadin's own hidden indicator stands outside every landmark. Its tab bar scrolls in a focusable part of its
        // own, which the first rule takes for a tab; its tabs that are links hold the link, which the second rule
        // refuses; and its column of check boxes has no header where a grid is too long to select all of it, which the
        // third refuses.
        check(
                name,
                axe -> axe.disableRules(List.of("aria-required-children", "nested-interactive", "empty-table-header")));
    }

    /** Of all that is checked only the contrast depends on the colours. */
    private void checkContrast(String name) {
        check(name, axe -> axe.withRules(List.of("color-contrast")));
    }

    private void check(String name, UnaryOperator<AxeBuilder> rules) {
        // No page has frames: the legacy mode spares a second page in which their results are joined.
        var axe = new AxeBuilder(page).setLegacyMode(true).exclude("vaadin-connection-indicator");
        rules.apply(axe)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add("accessibility of " + name + ": " + describe(rule)));
    }

    private static String describe(Rule rule) {
        var first = rule.getNodes().getFirst();
        return "%s at %d places, first %s: %s"
                .formatted(rule.getId(), rule.getNodes().size(), first.getTarget(), first.getFailureSummary());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
