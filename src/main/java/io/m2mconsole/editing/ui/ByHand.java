package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.kit.Badge;
import java.util.Optional;

/** Asks before a client that another tool defines is changed by hand. */
final class ByHand extends Div {

    private final Checkbox known = new Checkbox("I know; change it by hand all the same");
    private final boolean asks;

    ByHand(Optional<String> warning, Runnable changed) {
        asks = warning.isPresent();
        setVisible(asks);
        addClassName("by-hand");
        warning.ifPresent(text -> add(Badge.warning("Defined elsewhere"), new Paragraph(text), known));
        known.addValueChangeListener(_ -> changed.run());
    }

    boolean allowed() {
        return !asks || known.getValue();
    }
}
