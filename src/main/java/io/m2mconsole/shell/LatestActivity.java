package io.m2mconsole.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.activity.ui.OutcomeBadge;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import java.util.List;

/** What was done last. */
class LatestActivity extends UnorderedList {

    private LatestActivity(List<ActivityEntry> entries) {
        addClassName("latest");
        entries.forEach(entry -> add(line(entry)));
    }

    static Component of(List<ActivityEntry> entries) {
        return entries.isEmpty()
                ? new EmptyState(VaadinIcon.TIME_BACKWARD, "Nothing yet", "What people do here will be listed.")
                : new LatestActivity(entries);
    }

    private static ListItem line(ActivityEntry entry) {
        var what = new Span(entry.action() + " · " + entry.target());
        what.addClassName("latest-what");
        var who = new Span(new Span(entry.actor() + " · "), new RelativeTime(entry.at()));
        who.addClassName("latest-who");
        return new ListItem(new OutcomeBadge(entry.outcome()), what, who);
    }
}
