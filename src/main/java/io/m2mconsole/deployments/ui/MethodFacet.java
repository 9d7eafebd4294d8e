package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.shared.EnvironmentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** What was found about the methods, each with how many; a link narrows the page to them. */
final class MethodFacet extends Div {

    MethodFacet(EnvironmentId environment, List<MethodRow> rows) {
        addClassName("method-facet");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Narrow to a finding");
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> row.findings().forEach(title -> counts.merge(title, 1, Integer::sum)));
        setVisible(!counts.isEmpty());
        counts.forEach((title, count) -> add(link(environment, title, count)));
    }

    private static Anchor link(EnvironmentId environment, String title, int count) {
        var icon = VaadinIcon.SEARCH.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var link =
                new Anchor(ApisNavigation.apis(environment) + "?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        link.add(icon, new Span(title + " (" + count + ")"));
        return link;
    }
}
