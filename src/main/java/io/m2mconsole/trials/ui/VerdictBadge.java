package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.probes.Match;

/** Verdicts and how they compare, as badges. */
public final class VerdictBadge {

    private VerdictBadge() {}

    /** @param word a decision's or verdict's word */
    public static Badge of(String word) {
        return switch (word) {
            case "Allowed" -> new Badge(Badge.Kind.SUCCESS, word, VaadinIcon.CHECK);
            case "Denied" -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.BAN);
            case "Unknown" -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.QUESTION);
            case "Unreachable" -> new Badge(Badge.Kind.ERROR, word, VaadinIcon.UNLINK);
            case "Not sent" -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.HAND);
            default -> new Badge(Badge.Kind.WARNING, word, VaadinIcon.QUESTION_CIRCLE_O);
        };
    }

    public static Badge of(Match match) {
        return switch (match) {
            case AGREES -> new Badge(Badge.Kind.SUCCESS, "As predicted", VaadinIcon.CHECK_CIRCLE_O);
            case MISMATCH -> new Badge(Badge.Kind.ERROR, "Mismatch", VaadinIcon.WARNING);
            case NOT_SENT -> new Badge(Badge.Kind.NEUTRAL, "Not sent", VaadinIcon.HAND);
            case UNDECIDED -> new Badge(Badge.Kind.WARNING, "Undecided", VaadinIcon.QUESTION_CIRCLE_O);
        };
    }
}
