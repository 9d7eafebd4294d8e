package io.m2mconsole.index.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.EnvironmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What can be done with the selected clients; there only while some are selected. */
final class SelectionBar extends Div {

    private final Span count = new Span();
    private final Button all;
    private final List<Button> actions = new ArrayList<>();

    SelectionBar(
            EnvironmentId environment,
            List<BulkAction> bulk,
            Actor actor,
            Consumer<BulkAction> start,
            Runnable selectAll,
            Runnable clear) {
        addClassName("selection-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", "What to do with the selected clients");
        count.getElement().setAttribute("role", "status");
        count.addClassName("selection-count");
        all = new Button("", _ -> selectAll.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, all);
        bulk.forEach(action -> {
            var button = new Button(action.title() + "…", action.icon().create(), _ -> start.accept(action));
            var may = actor.may(action.right(), environment);
            button.setEnabled(may);
            if (!may) {
                button.setTooltipText("Needs the right to "
                        + action.right().name().toLowerCase(Locale.ROOT) + "; ask an administrator");
            }
            actions.add(button);
            add(button);
        });
        var none = new Button("Clear selection", _ -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(none);
        setVisible(false);
    }

    /** @param matching how many there are to select with the current filter */
    void show(int selected, int matching, int most) {
        setVisible(selected > 0);
        count.setText(selected == 1 ? "1 selected" : selected + " selected");
        var rest = Math.min(matching, most);
        all.setVisible(selected < rest);
        all.setText(matching <= most ? "Select all " + matching : "Select the first " + most);
    }
}
