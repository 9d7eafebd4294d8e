package io.m2mconsole.index.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.index.IndexedClient;
import io.m2mconsole.index.ManagedBy;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.function.BiConsumer;

/** The overflow menu of a row: the client's tabs, what can be done with it, and who manages it. */
record RowMenu(
        EnvironmentId environment,
        List<ClientTab> tabs,
        List<BulkAction> actions,
        Actor actor,
        BiConsumer<BulkAction, IndexedClient> start,
        BiConsumer<IndexedClient, Boolean> terraform) {

    /** Its entries are made when it is opened: most never are. */
    Button of(IndexedClient row) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel("Actions for " + row.name());
        button.addClickListener(_ -> open(button, row));
        return button;
    }

    private void open(Button button, IndexedClient row) {
        var menu = new Popover();
        menu.setTarget(button);
        menu.setOpenOnClick(false);
        menu.setAutofocus(true);
        menu.setAriaLabel("Actions for " + row.name());
        var entries = new Div();
        entries.addClassName("row-menu");
        tabs.forEach(tab -> entry(
                entries,
                "Open " + tab.title(),
                () -> UI.getCurrentOrThrow().navigate(ClientsNavigation.client(environment, row.id(), tab.segment()))));
        if (row.changeable()) {
            actions.stream()
                    .filter(action -> actor.may(action.right(), environment))
                    .forEach(action -> entry(entries, action.title() + "…", () -> start.accept(action, row)));
        }
        if (actor.may(Right.PROVISION, environment) && row.managedBy() != ManagedBy.CLOUDFORMATION) {
            var is = row.managedBy() == ManagedBy.TERRAFORM;
            entry(
                    entries,
                    is ? "Not managed by Terraform" : "Mark as managed by Terraform",
                    () -> terraform.accept(row, !is));
        }
        entries.addClickListener(_ -> menu.close());
        menu.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                menu.getElement().removeFromParent();
            }
        });
        menu.add(entries);
        menu.open();
    }

    private static void entry(Div entries, String title, Runnable action) {
        var button = new Button(title, _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        entries.add(button);
    }
}
