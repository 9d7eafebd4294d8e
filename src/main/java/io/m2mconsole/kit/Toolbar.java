package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Search, filters and, after a gap, what belongs at the end; wraps where the page is narrow. */
public final class Toolbar extends Div {

    public Toolbar(Component... start) {
        addClassName("toolbar");
        getElement().setAttribute("role", "search");
        add(start);
    }

    /** Adds what stands at the end of the line. */
    public Toolbar withEnd(Component... end) {
        var box = new Div(end);
        box.addClassName("toolbar-end");
        add(box);
        return this;
    }
}
