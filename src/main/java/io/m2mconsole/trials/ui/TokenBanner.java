package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.trials.TokenResult;
import java.util.Locale;
import java.util.Optional;

/** Whether a token was expected and came. */
final class TokenBanner extends Div {

    TokenBanner(TokenResult result) {
        addClassNames("verdict", result.agrees() ? "verdict-agrees" : "verdict-mismatch");
        var icon = (result.agrees() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Paragraph(title(result));
        title.addClassName("verdict-title");
        var error = Optional.ofNullable(result.error());
        var lines = new Div(
                title,
                line("Expected", result.expected(), ""),
                line(
                        "Actual",
                        result.granted(),
                        error.map(text -> "The pool says " + text + ".").orElse("")));
        lines.addClassName("verdict-lines");
        add(icon, lines);
    }

    private static Div line(String label, boolean granted, String text) {
        var name = new Span(label);
        name.addClassName("verdict-label");
        var badge = granted
                ? new Badge(Badge.Kind.SUCCESS, "Granted", VaadinIcon.CHECK)
                : new Badge(Badge.Kind.NEUTRAL, "Refused", VaadinIcon.BAN);
        var line = new Div(name, badge, new Span(text));
        line.addClassName("verdict-line");
        return line;
    }

    private static String title(TokenResult result) {
        var word = result.granted() ? "Granted" : "Refused";
        return result.agrees() ? word + ", as expected" : "Mismatch: " + word.toLowerCase(Locale.ROOT);
    }
}
