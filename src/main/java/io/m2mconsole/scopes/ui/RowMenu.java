package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What can be done with a row, behind its three dots. */
final class RowMenu extends Div {

    private final ContextMenu menu = new ContextMenu();

    RowMenu(ScopeRow row) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Actions for " + row.label());
        menu.setTarget(button);
        menu.setOpenOnClick(true);
        add(button);
    }

    RowMenu with(String action, Runnable chosen) {
        menu.addItem(action, _ -> chosen.run());
        return this;
    }
}
