package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Trials;
import java.util.List;

/** What was tried before, newest first; a row opens its exchanges. */
final class HistoryGrid extends Div {

    private final Grid<PastTrial> grid = new Grid<>();
    private final Trials trials;

    HistoryGrid(Trials trials) {
        this.trials = trials;
        addClassName("trial-history");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addColumn(RelativeTime.column(PastTrial::at))
                .setHeader("When")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(PastTrial::clientName)
                .setHeader("Client")
                .setTooltipGenerator(PastTrial::clientName)
                .setWidth("11.5rem")
                .setFlexGrow(1);
        grid.addColumn(HistoryGrid::method)
                .setHeader("Method")
                .setTooltipGenerator(HistoryGrid::method)
                .setWidth("12rem")
                .setFlexGrow(1);
        // Badges come after their rows: too late for a width that follows what is there.
        var expected = grid.addColumn(PastTrial::expected)
                .setHeader("Expected")
                .setWidth("6rem")
                .setFlexGrow(0);
        var actual = grid.addComponentColumn(trial -> VerdictBadge.of(trial.verdict()))
                .setHeader("Actual")
                .setTooltipGenerator(PastTrial::verdict)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(trial -> VerdictBadge.of(trial.match()))
                .setHeader("Outcome")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        var status = grid.addColumn(trial -> trial.status() == 0 ? "–" : Integer.toString(trial.status()))
                .setHeader("Status")
                .setWidth("4.75rem")
                .setFlexGrow(0);
        var by =
                grid.addColumn(PastTrial::by).setHeader("By").setWidth("4.5rem").setFlexGrow(1);
        WideOnly.columns(grid, 1150, List.of(by));
        WideOnly.columns(grid, 900, List.of(expected, actual, status));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CLOCK, "No trials yet", "Send a request above, or run all cells on the Access page."));
        add(grid);
    }

    private static String method(PastTrial trial) {
        return trial.cell().method().label();
    }

    void show(EnvironmentId environment) {
        grid.addItemClickListener(click -> new TrialDialog(environment, click.getItem(), trials).open());
        // Without their number: to count them takes seconds where there are many.
        grid.setItems(query -> trials.page(environment, query.getOffset(), query.getLimit()).stream());
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
