package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Trials;

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
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PastTrial::clientName).setHeader("Client").setFlexGrow(2);
        grid.addColumn(trial -> trial.cell().method().label())
                .setHeader("Method")
                .setFlexGrow(2);
        grid.addColumn(PastTrial::expected)
                .setHeader("Expected")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(trial -> VerdictBadge.of(trial.verdict()))
                .setHeader("Actual")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(trial -> VerdictBadge.of(trial.match()))
                .setHeader("Outcome")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(trial -> trial.status() == 0 ? "–" : Integer.toString(trial.status()))
                .setHeader("Status")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PastTrial::by).setHeader("By").setFlexGrow(1);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CLOCK, "No trials yet", "Send a request above, or run all cells on the Access page."));
        add(grid);
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
