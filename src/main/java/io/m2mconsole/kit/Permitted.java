package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasTooltip;
import java.util.Optional;

/** Does not offer what would be refused: the control is there, disabled, and says why. */
public final class Permitted {

    private Permitted() {}

    /**
     * @param refusal why it may not be used, as a sentence; empty leaves it as it is
     * @return the control itself
     */
    public static <T extends Component & HasEnabled & HasTooltip> T unless(Optional<String> refusal, T control) {
        refusal.ifPresent(why -> {
            control.setEnabled(false);
            control.setTooltipText(why);
        });
        return control;
    }

    /**
     * As {@link #unless}, for a form or panel whose controls have rules of their own: all of it is disabled, and the reason stands
     * above.
     */
    public static Component area(Optional<String> refusal, Component content) {
        if (refusal.isEmpty()) {
            return content;
        }
        content.getElement().setEnabled(false);
        var lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        var why = new Div(lock, new Span(refusal.get()));
        why.addClassName("refusal");
        var area = new Div(why, content);
        area.addClassName("refused");
        return area;
    }
}
