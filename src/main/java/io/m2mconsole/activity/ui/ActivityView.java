package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Who did what to what, when, from where, with what outcome. */
@Route(":environment/activity")
@PageTitle("Activity · M2M Console")
@PermitAll
class ActivityView extends Div implements BeforeEnterObserver {

    private final Activity activity;
    private final SearchField text = new SearchField("Search activity");
    private final Select<Outcome> outcome = new Select<>();
    private final ActivityGrid grid = new ActivityGrid();
    private final Div content = new Div();
    private Optional<EnvironmentId> environment = Optional.empty();

    ActivityView(Activity activity) {
        this.activity = activity;
        addClassNames("page", "page-wide-grid");
        content.addClassName("activity-content");
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> value == null ? "Any outcome" : OutcomeBadge.word(value));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption("Any outcome");
        outcome.setPlaceholder("Any outcome");
        outcome.setAriaLabel("Outcome");
        text.addValueChangeListener(change -> follow(change.isFromClient()));
        outcome.addValueChangeListener(change -> follow(change.isFromClient()));
        add(
                new PageHeader("Activity", "What was done with this environment, and who came and went."),
                new Toolbar(text, outcome),
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        environment = Optional.of(id);
        var query = ActivityQuery.of(event.getLocation().getQueryParameters());
        text.setValue(query.text());
        query.outcome().ifPresentOrElse(outcome::setValue, outcome::clear);
        show(id, query);
    }

    private void follow(boolean fromClient) {
        if (fromClient) {
            var query = new ActivityQuery(text.getValue().strip(), outcome.getOptionalValue());
            environment.ifPresent(id -> open(id, query));
        }
    }

    private void show(EnvironmentId id, ActivityQuery query) {
        content.removeAll();
        if (activity.count(query.filter(id)) == 0) {
            content.add(empty(id, query));
        } else {
            grid.show(activity, query.filter(id));
            content.add(grid);
        }
    }

    private static EmptyState empty(EnvironmentId id, ActivityQuery query) {
        if (query.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.TIME_BACKWARD, "Nothing yet", "Onboard a client or run a test: it will be listed here.");
        }
        var none = new ActivityQuery("", Optional.empty());
        var clear = new Button("Clear the filter", _ -> open(id, none));
        return new EmptyState(VaadinIcon.SEARCH, "Nothing fits", "No activity fits this search and outcome.", clear);
    }

    private static void open(EnvironmentId id, ActivityQuery query) {
        UI.getCurrentOrThrow().navigate(ActivityNavigation.activity(id), query.parameters());
    }
}
