package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.List;

/** What was done, paged from the database as it is scrolled; a click opens the details. */
public class ActivityGrid extends Grid<ActivityEntry> {

    public ActivityGrid(EnvironmentId environment) {
        super(ActivityEntry.class, false);
        getElement().setAttribute("aria-label", "Activity");
        addColumn(RelativeTime.column(ActivityEntry::at))
                .setHeader("When")
                .setWidth("8rem")
                .setFlexGrow(0);
        addComponentColumn(entry -> new OutcomeBadge(entry.outcome()))
                .setHeader("Outcome")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(ActivityEntry::action).setHeader("What").setWidth("11rem").setFlexGrow(0);
        var target = addColumn(ActivityEntry::target).setHeader("To what").setWidth("12rem");
        var actor = addColumn(ActivityEntry::actor)
                .setHeader("Who")
                .setWidth("7rem")
                .setFlexGrow(0);
        var took = addColumn(entry -> duration(entry.duration()))
                .setHeader("Took")
                .setWidth("6rem")
                .setFlexGrow(0);
        var request = addComponentColumn(ActivityGrid::requestId)
                .setHeader("AWS request id")
                .setWidth("10rem")
                .setFlexGrow(0);
        WideOnly.columns(this, 1200, List.of(took, request));
        WideOnly.columns(this, 900, List.of(actor));
        WideOnly.columns(this, 600, List.of(target));
        setItemDetailsRenderer(new ComponentRenderer<>(entry -> ActivityDetails.more(environment, entry)));
        setSelectionMode(SelectionMode.NONE);
    }

    public void show(Activity activity, ActivityFilter filter) {
        setItems(
                query -> activity.page(filter, query.getOffset(), query.getLimit()).stream(),
                _ -> activity.count(filter));
    }

    private static Span requestId(ActivityEntry entry) {
        var ids = entry.requestIds();
        var cell = new Span();
        if (!ids.isEmpty()) {
            cell.add(new CopyField("AWS request id", ids.getFirst()));
        }
        cell.addClassName("activity-request");
        return cell;
    }

    private static String duration(Duration duration) {
        var millis = duration.toMillis();
        return millis == 0 ? "" : millis < 1000 ? millis + " ms" : millis / 100 / 10.0 + " s";
    }
}
