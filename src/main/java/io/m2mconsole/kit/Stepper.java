package io.m2mconsole.kit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The steps of something under way, each with its state in icon and word; a live region. */
public final class Stepper extends OrderedList {

    /** How a step stands. */
    public enum State {
        PENDING("to do", VaadinIcon.CIRCLE_THIN),
        RUNNING("running", VaadinIcon.ELLIPSIS_CIRCLE_O),
        WAITING("waiting", VaadinIcon.HOURGLASS),
        DONE("done", VaadinIcon.CHECK_CIRCLE),
        FAILED("failed", VaadinIcon.CLOSE_CIRCLE),
        UNDONE("undone", VaadinIcon.ARROW_BACKWARD),
        SKIPPED("skipped", VaadinIcon.MINUS_CIRCLE_O);

        private final String word;
        private final VaadinIcon icon;

        State(String word, VaadinIcon icon) {
            this.word = word;
            this.icon = icon;
        }
    }

    /** @param detail what came of it, empty for nothing to say */
    public record Step(String title, State state, String detail) {}

    public Stepper() {
        addClassName("stepper");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Shows these steps instead of what was there. */
    public void show(List<Step> steps) {
        removeAll();
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        var icon = step.state().icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(step.title());
        title.addClassName("step-title");
        var word = new Span(step.state().word);
        word.addClassName("step-word");
        var detail = new Span(step.detail());
        detail.addClassName("step-detail");
        var item = new ListItem(icon, title, word, detail);
        item.addClassName("step-" + step.state().name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }
}
