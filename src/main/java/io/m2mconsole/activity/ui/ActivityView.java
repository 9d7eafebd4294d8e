package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.activity.Deed;
import io.m2mconsole.activity.Verification;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Who did what to what, when, from where, with what outcome. */
@Route(":environment/activity")
@PageTitle("Activity · M2M Console")
@PermitAll
class ActivityView extends Div implements BeforeEnterObserver {

    private final Activity activity;
    private final ActivityFilters filters;
    private final Loader<Verification> verification = new Loader<>();
    private final Anchor csv = new Anchor();
    private final Div verified = new Div();
    private final Div content = new Div();
    private Optional<EnvironmentId> environment = Optional.empty();

    ActivityView(Activity activity) {
        this.activity = activity;
        this.filters = new ActivityFilters(activity, query -> environment.ifPresent(id -> open(id, query)));
        addClassNames("page", "page-wide-grid");
        content.addClassName("activity-content");
        csv.setText("CSV");
        csv.setTitle("Download what the filter shows");
        var verify = new Button("Verify", VaadinIcon.LINK.create(), _ -> verify());
        verify.setTooltipText("Follow the chain of all entries: was any changed, deleted or moved?");
        add(
                new PageHeader("Activity", "What was done with this environment, and who came and went.", csv, verify),
                filters.toolbar(),
                verified,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        environment = Optional.of(id);
        var query = ActivityQuery.of(event.getLocation().getQueryParameters());
        filters.show(query);
        csv.setHref(new ActivityDownload(activity, query.filter(id), id));
        content.removeAll();
        query.entry()
                .ifPresentOrElse(
                        entry -> content.add(one(id, activity.find(entry))), () -> content.add(list(id, query)));
    }

    private Component list(EnvironmentId id, ActivityQuery query) {
        if (activity.count(query.filter(id)) == 0) {
            return empty(id, query);
        }
        var grid = new ActivityGrid(id);
        grid.show(activity, query.filter(id));
        return grid;
    }

    private static Component one(EnvironmentId id, Optional<ActivityEntry> entry) {
        var all = new Button("All activity", _ -> open(id, ActivityQuery.NONE));
        return entry.<Component>map(found -> new Panel(
                                "Entry " + found.id() + ": " + found.action() + " · " + found.target(),
                                ActivityDetails.whole(id, found))
                        .withAction(all))
                .orElseGet(() -> new EmptyState(
                        VaadinIcon.SEARCH,
                        "No such entry",
                        "There is none of this number, or it was older than activity is kept.",
                        all));
    }

    private static EmptyState empty(EnvironmentId id, ActivityQuery query) {
        if (query.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.TIME_BACKWARD, "Nothing yet", "Onboard a client or run a test: it will be listed here.");
        }
        var clear = new Button("Clear the filter", _ -> open(id, ActivityQuery.NONE));
        return new EmptyState(VaadinIcon.SEARCH, "Nothing fits", "No activity fits this filter.", clear);
    }

    private void verify() {
        if (verified.getChildren().findAny().isEmpty()) {
            verified.add(new RemotePanel<>(verification, VerificationPanel::new));
        }
        verification.load(() -> {
            activity.done(new Deed(Right.VIEW, "activity.verify", "the whole chain", null));
            return activity.verify();
        });
    }

    private static void open(EnvironmentId id, ActivityQuery query) {
        UI.getCurrentOrThrow().navigate(ActivityNavigation.activity(id), query.parameters());
    }
}
