package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Removes a scope that nobody uses; of one in use it says who does. */
final class RemoveScopeDialog extends Dialog {

    private static final int SHOWN = 50;

    private final Loader<Map<String, List<String>>> users = new Loader<>();
    private final Button remove = new Button("Remove scope");

    /** @param usage who uses it, as it is now; blocks */
    RemoveScopeDialog(ScopeName scope, Supplier<Map<String, List<String>>> usage, Runnable confirmed) {
        setHeaderTitle("Remove " + scope);
        setWidth("32rem");
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        remove.setEnabled(false);
        remove.setTooltipText("Looking who uses it");
        remove.addClickListener(_ -> {
            close();
            confirmed.run();
        });
        add(new RemotePanel<>(users, this::content));
        getFooter().add(new Button("Cancel", _ -> close()), remove);
        addAttachListener(_ -> users.load(usage));
    }

    private Component content(Map<String, List<String>> found) {
        var unused = found.isEmpty();
        remove.setEnabled(unused);
        remove.setTooltipText(unused ? "" : "It is in use");
        var lines = new Div();
        lines.addClassNames("dialog-lines", "scope-uses");
        lines.getElement().setAttribute("role", "status");
        if (unused) {
            lines.add(new Paragraph(
                    "No client holds it and no deployed method requires it. Tokens that were issued with it"
                            + " keep it until they expire."));
            return lines;
        }
        lines.add(new Paragraph("It is in use, so it cannot be removed. Take it from all of these first."));
        found.forEach((use, names) -> {
            var list = new UnorderedList();
            names.stream().limit(SHOWN).forEach(name -> list.add(new ListItem(name)));
            if (names.size() > SHOWN) {
                list.add(new ListItem("and " + (names.size() - SHOWN) + " more"));
            }
            lines.add(new H3(use), list);
        });
        return lines;
    }
}
