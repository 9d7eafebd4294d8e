package io.m2mconsole.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;

/** A number and what it counts, a link to where it comes from. */
class Tile extends Anchor {

    Tile(String path, String label, Loader<Integer> count) {
        this(path, label, new RemotePanel<>(count, Tile::number));
    }

    /** A tile with more than a number. */
    Tile(String path, String label, Component content) {
        super(path);
        addClassName("tile");
        var name = new Span(label);
        name.addClassName("tile-label");
        add(name, content);
    }

    private static Span number(int count) {
        var span = new Span(String.valueOf(count));
        span.addClassName("tile-number");
        return span;
    }
}
