package io.m2mconsole.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.kit.Badge;
import java.util.List;

/** The environment's health, line by line; faults first. */
public class Checklist extends UnorderedList {

    public Checklist(List<HealthItem> items) {
        addClassName("checklist");
        items.stream()
                .sorted((one, other) -> other.state().compareTo(one.state()))
                .forEach(item -> add(line(item)));
    }

    private static ListItem line(HealthItem item) {
        var subject = new Span(item.subject());
        subject.addClassName("checklist-subject");
        var text = new Div(new Span(item.finding()));
        if (!item.cure().isEmpty()) {
            var cure = new Div(item.cure());
            cure.addClassName("checklist-cure");
            text.add(cure);
        }
        return new ListItem(badge(item), subject, text);
    }

    private static Badge badge(HealthItem item) {
        return switch (item.state()) {
            case OK -> Badge.success("OK");
            case WARNING -> Badge.warning("Look");
            case FAILED -> Badge.error("Failed");
        };
    }
}
