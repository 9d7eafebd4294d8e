package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Labelled facts, one under the other. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts with(String label, Component value) {
        add(new Term(label), new Description(value));
        return this;
    }

    public Facts with(String label, String value) {
        return with(label, new Span(value));
    }
}
