package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.ui.ActivityGrid;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.EmptyState;

/** What was done to this client with the console, the latest first. */
@org.springframework.stereotype.Component
class HistoryTab implements ClientTab {

    private final Activity activity;

    HistoryTab(Activity activity) {
        this.activity = activity;
    }

    @Override
    public String segment() {
        return "history";
    }

    @Override
    public String title() {
        return "History";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        // Every command on a client names its id.
        var filter =
                new ActivityFilter(environment.id(), "", null, null, client.id().value(), null, null, null);
        if (activity.count(filter) == 0) {
            return new EmptyState(
                    VaadinIcon.TIME_BACKWARD,
                    "Nothing yet",
                    "This console has done nothing to this client: it was made by another tool, or before.");
        }
        var grid = new ActivityGrid(environment.id());
        grid.show(activity, filter);
        var content = new Div(grid);
        content.addClassName("client-history");
        return content;
    }
}
