package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.html.Div;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import java.util.Optional;

/** All that is known of one entry. */
class ActivityDetails extends Div {

    ActivityDetails(ActivityEntry entry) {
        addClassName("activity-details");
        var facts = new Facts().with("At", entry.at().toString());
        Optional.ofNullable(entry.address()).ifPresent(address -> facts.with("From", address));
        Optional.ofNullable(entry.problem()).ifPresent(problem -> facts.with("Problem", problem));
        if (!entry.requestIds().isEmpty()) {
            var ids = new Div();
            ids.addClassName("activity-requests");
            entry.requestIds().forEach(id -> ids.add(new CopyField("AWS request id", id)));
            facts.with("AWS request ids", ids);
        }
        add(facts);
    }
}
