package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Locale;
import java.util.Optional;

/** All that is known of one entry. */
class ActivityDetails extends Div {

    private ActivityDetails() {
        addClassName("activity-details");
    }

    /** What a grid's row does not show, and a link to the entry. */
    static ActivityDetails more(EnvironmentId environment, ActivityEntry entry) {
        var details = new ActivityDetails();
        var link = new Anchor(ActivityNavigation.entry(environment, entry.id()), "Entry " + entry.id());
        link.setTitle("Link to this entry");
        details.add(rest(new Facts().with("Link", link).with("At", entry.at().toString()), entry));
        return details;
    }

    /** Everything. */
    static ActivityDetails whole(EnvironmentId environment, ActivityEntry entry) {
        var details = new ActivityDetails();
        details.add(rest(
                new Facts()
                        .with("Outcome", new OutcomeBadge(entry.outcome()))
                        .with("What", entry.action())
                        .with("To what", entry.target())
                        .with("Who", entry.actor())
                        .with(
                                "Environment",
                                Optional.ofNullable(entry.environment())
                                        .map(EnvironmentId::value)
                                        .orElse("none"))
                        .with("At", entry.at().toString())
                        .with("Took", entry.duration().toMillis() + " ms"),
                entry));
        return details;
    }

    private static Facts rest(Facts facts, ActivityEntry entry) {
        Optional.ofNullable(entry.right()).ifPresent(right -> facts.with("Right", right.toLowerCase(Locale.ROOT)));
        Optional.ofNullable(entry.address()).ifPresent(address -> facts.with("From", address));
        Optional.ofNullable(entry.difference()).ifPresent(text -> facts.with("Difference", new Pre(text)));
        Optional.ofNullable(entry.problem()).ifPresent(problem -> facts.with("Problem", problem));
        if (!entry.requestIds().isEmpty()) {
            var ids = new Div();
            ids.addClassName("activity-requests");
            entry.requestIds().forEach(id -> ids.add(new CopyField("AWS request id", id)));
            facts.with("AWS request ids", ids);
        }
        return facts;
    }
}
