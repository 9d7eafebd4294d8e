package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.html.Div;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.kit.Badge;
import java.util.Map;

/** How many findings are open, by severity. */
public final class FindingCounts extends Div {

    public FindingCounts(Map<Severity, Integer> counts) {
        addClassName("finding-counts");
        if (counts.isEmpty()) {
            add(Badge.success("None open"));
        }
        counts.forEach((severity, count) -> add(SeverityBadge.of(severity, count)));
    }
}
