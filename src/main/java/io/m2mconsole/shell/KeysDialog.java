package io.m2mconsole.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.Facts;
import java.util.Map;

/** All keys and what they do. */
class KeysDialog extends Dialog {

    /** @param pages titles by the letter after {@code g} */
    KeysDialog(Map<String, String> pages) {
        setHeaderTitle("Keys");
        var keys = new Facts().with("Search on this page", keys("/"));
        pages.forEach((letter, title) -> keys.with(title, keys("g", letter)));
        keys.with("This list", keys("?"));
        add(keys);
        getFooter().add(new Button("Close", _ -> close()));
    }

    private static Div keys(String... keys) {
        var box = new Div();
        for (var key : keys) {
            var span = new Span(key);
            span.addClassName("key");
            box.add(span);
        }
        return box;
    }
}
