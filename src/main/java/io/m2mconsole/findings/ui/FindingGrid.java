package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.findings.KnownFinding;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/** Findings as rows; each leads to its details and to its cure. */
final class FindingGrid extends Grid<KnownFinding> {

    /** @param opened shows the details of one */
    FindingGrid(EnvironmentId environment, SerializableConsumer<KnownFinding> opened) {
        addClassName("finding-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Findings");
        addComponentColumn(known -> SeverityBadge.of(known.finding().rule().severity()))
                .setHeader("Severity")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(LitRenderer.<KnownFinding>of("""
                        <div class="finding-cell">
                          <button class="finding-title" @click="${open}">${item.title}</button>
                          <span class="finding-subject">${item.subject}</span>
                          <span class="secondary">${item.acknowledged}</span>
                        </div>""")
                        .withProperty("title", known -> known.finding().rule().title())
                        .withProperty(
                                "subject", known -> known.finding().subject().label())
                        .withProperty(
                                "acknowledged",
                                known -> known.acknowledged()
                                        .map(one -> "Acknowledged until " + one.until() + " by " + one.by())
                                        .orElse(""))
                        .withFunction("open", opened::accept))
                .setHeader("Finding")
                .setWidth("15rem")
                .setFlexGrow(2);
        var evidence = addColumn(known -> known.finding().evidence())
                .setHeader("Evidence")
                .setWidth("14rem")
                .setFlexGrow(3);
        var cure = addColumn(LitRenderer.<KnownFinding>of(
                                "<a href=\"${item.path}\" aria-label=\"${item.label}: ${item.subject}\">${item.label}</a>")
                        .withProperty(
                                "path",
                                known -> Cure.of(environment, known.finding()).path())
                        .withProperty(
                                "label",
                                known -> Cure.of(environment, known.finding()).label())
                        .withProperty(
                                "subject", known -> known.finding().subject().label()))
                .setHeader("Cure")
                .setWidth("10rem")
                .setFlexGrow(0);
        WideOnly.columns(this, 900, List.of(evidence));
        WideOnly.columns(this, 600, List.of(cure));
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.FILTER, "No finding fits", "Clear the search and the filters to see all of them again."));
    }
}
