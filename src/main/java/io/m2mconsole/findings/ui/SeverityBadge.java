package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.kit.Badge;

/** Severities in words and icons. */
final class SeverityBadge {

    private SeverityBadge() {}

    static Badge of(Severity severity) {
        return of(severity, word(severity));
    }

    /** Such as "3 warnings". */
    static Badge of(Severity severity, int count) {
        var word = switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case NOTE -> count == 1 ? "note" : "notes";
        };
        return of(severity, count + " " + word);
    }

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }

    private static Badge of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> Badge.error(text);
            case WARNING -> Badge.warning(text);
            case NOTE -> new Badge(Badge.Kind.NEUTRAL, text, VaadinIcon.INFO_CIRCLE_O);
        };
    }
}
