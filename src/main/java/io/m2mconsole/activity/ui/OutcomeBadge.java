package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.kit.Badge;

/** What came of a command, as a badge. */
public final class OutcomeBadge extends Composite<Badge> {

    private final Outcome outcome;

    public OutcomeBadge(Outcome outcome) {
        this.outcome = outcome;
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> "Running";
            case DONE -> "Done";
            case FAILED -> "Failed";
            case DENIED -> "Denied";
            case REQUESTED -> "Asked for";
        };
    }

    @Override
    protected Badge initContent() {
        var word = word(outcome);
        return switch (outcome) {
            case RUNNING -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.ELLIPSIS_CIRCLE_O);
            case DONE -> Badge.success(word);
            case FAILED -> Badge.error(word);
            case DENIED -> new Badge(Badge.Kind.WARNING, word, VaadinIcon.BAN);
            case REQUESTED -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.HOURGLASS);
        };
    }
}
