package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.probes.Trial;
import java.util.Locale;

/** What was expected, what came, and whether that fits; a mismatch cannot be overlooked. */
final class VerdictBanner extends Div {

    VerdictBanner(Trial trial) {
        addClassNames("verdict", "verdict-" + kind(trial.outcome()));
        var icon = icon(trial.outcome()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Paragraph(title(trial));
        title.addClassName("verdict-title");
        var lines = new Div(title);
        lines.addClassName("verdict-lines");
        var expected = Reasons.word(trial.expected());
        lines.add(line(
                "Expected",
                VerdictBadge.of(expected),
                Reasons.sentence(trial.request().client().name(), trial.expected())));
        switch (trial.outcome()) {
            case Answered(var verdict, var _, var _, var _) ->
                lines.add(line("Actual", VerdictBadge.of(verdict.word()), verdict.seen()));
            case NotSent(var reason) -> lines.add(line("Actual", VerdictBadge.of("Not sent"), reason));
        }
        add(icon, lines);
    }

    private static Div line(String label, Component badge, String text) {
        var name = new Span(label);
        name.addClassName("verdict-label");
        var line = new Div(name, badge, new Span(text));
        line.addClassName("verdict-line");
        return line;
    }

    private static String title(Trial trial) {
        var client = trial.request().client().name();
        var expected = Reasons.word(trial.expected()).toLowerCase(Locale.ROOT);
        return switch (trial.outcome()) {
            case NotSent _ -> "Not sent";
            case Answered(var verdict, var match, var _, var _) ->
                switch (match) {
                    case AGREES -> verdict.word() + ", as predicted";
                    case MISMATCH ->
                        "Mismatch: " + client + " was predicted " + expected + ", but the live API says "
                                + verdict.word().toLowerCase(Locale.ROOT);
                    case UNDECIDED, NOT_SENT -> verdict.word() + ": nothing proven";
                };
        };
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case NotSent _ -> "not-sent";
            case Answered answered -> answered.match().name().toLowerCase(Locale.ROOT);
        };
    }

    private static VaadinIcon icon(Outcome outcome) {
        return switch (outcome) {
            case NotSent _ -> VaadinIcon.HAND;
            case Answered answered -> icon(answered.match());
        };
    }

    private static VaadinIcon icon(Match match) {
        return switch (match) {
            case AGREES -> VaadinIcon.CHECK_CIRCLE;
            case MISMATCH -> VaadinIcon.WARNING;
            case UNDECIDED, NOT_SENT -> VaadinIcon.QUESTION_CIRCLE_O;
        };
    }
}
