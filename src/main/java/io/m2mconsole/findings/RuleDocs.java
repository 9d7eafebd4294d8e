package io.m2mconsole.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documentation pages of the rules. */
public final class RuleDocs {

    private RuleDocs() {}

    /**
     * A rule's page, as Markdown.
     *
     * @throws IllegalStateException where it has none
     */
    public static String of(Rule rule) {
        try (var page = RuleDocs.class.getResourceAsStream("/findings/" + rule.id() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("The rule " + rule.id() + " has no page");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
