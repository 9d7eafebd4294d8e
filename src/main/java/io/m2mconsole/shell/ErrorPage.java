package io.m2mconsole.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.m2mconsole.kit.EmptyState;

/** What error pages look like. */
abstract class ErrorPage extends Div {

    ErrorPage() {
        addClassNames("page", "error-page");
    }

    final void show(VaadinIcon icon, String title, String text, Component... ways) {
        removeAll();
        var state = new EmptyState(icon, title, text, ways);
        state.getElement().setAttribute("role", "alert");
        add(state);
    }

    static RouterLink home() {
        return new RouterLink("Go to the overview", HomeView.class);
    }
}
