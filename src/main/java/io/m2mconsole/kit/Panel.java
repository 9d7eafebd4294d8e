package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page. */
public final class Panel extends Section {

    private final Div head = new Div();

    public Panel(String title, Component... content) {
        addClassName("panel");
        head.addClassName("panel-head");
        head.add(new H2(title));
        add(head);
        add(content);
    }

    /** Adds what stands at the end of the title's line. */
    public Panel withAction(Component action) {
        head.add(action);
        return this;
    }
}
