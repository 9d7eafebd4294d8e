package io.m2mconsole.kit;

import com.vaadin.flow.component.html.Div;

/** Grey lines where content will be. */
public final class Skeleton extends Div {

    public Skeleton() {
        this(4);
    }

    public Skeleton(int lines) {
        addClassName("skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Loading");
        for (var i = 0; i < lines; i++) {
            add(new Div());
        }
    }
}
