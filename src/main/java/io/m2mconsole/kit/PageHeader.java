package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page's title, what it is about, and its actions at the end. */
public final class PageHeader extends Div {

    private final Div actions = new Div();

    /** @param subtitle one line, empty for none */
    public PageHeader(String title, String subtitle, Component... actions) {
        addClassName("page-header");
        var text = new Div(new H1(title));
        text.addClassName("page-header-text");
        if (!subtitle.isEmpty()) {
            text.add(new Paragraph(subtitle));
        }
        this.actions.addClassName("page-header-actions");
        this.actions.add(actions);
        add(text, this.actions);
    }

    public void addAction(Component action) {
        actions.add(action);
    }
}
