package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.probes.Match;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.ui.VerdictBadge;
import java.util.List;
import java.util.Optional;

/** What a run found, cell by cell; comes as it is found. */
final class ResultGrid extends Grid<PastTrial> {

    private Optional<Match> only = Optional.empty();
    private RunProgress run;

    ResultGrid(RunProgress run, Runs runs) {
        this.run = run;
        addClassName("result-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Results");
        addColumn(PastTrial::clientName).setHeader("Client").setWidth("11.5rem").setFlexGrow(1);
        addColumn(trial -> trial.cell().method().label())
                .setHeader("Method")
                .setWidth("12.5rem")
                .setFlexGrow(1);
        var token = addColumn(trial -> trial.variant().word())
                .setHeader("Token")
                .setWidth("6.25rem")
                .setFlexGrow(0);
        var expected = addColumn(PastTrial::expected)
                .setHeader("Expected")
                .setWidth("6rem")
                .setFlexGrow(0);
        var actual = addComponentColumn(trial -> VerdictBadge.of(trial.verdict()))
                .setHeader("Actual")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addComponentColumn(trial -> VerdictBadge.of(trial.match()))
                .setHeader("Outcome")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        var seen = addColumn(PastTrial::seen)
                .setHeader("What was seen")
                .setTooltipGenerator(PastTrial::seen)
                .setWidth("8rem")
                .setFlexGrow(4);
        WideOnly.columns(this, 1150, List.of(seen));
        WideOnly.columns(this, 900, List.of(token, expected, actual));
        setEmptyStateComponent(new EmptyState(VaadinIcon.FILTER, "No such cells", "Choose another outcome above."));
        setItems(DataProvider.fromCallbacks(
                query -> runs.results(run.number(), matches(), query.getOffset(), query.getLimit()).stream(),
                _ -> count()));
    }

    /** Shows how the run stands now. @param match only cells that came out so; empty for all */
    void show(RunProgress now, Optional<Match> match) {
        run = now;
        only = match;
        getDataProvider().refreshAll();
    }

    private List<Match> matches() {
        return only.map(List::of).orElse(List.of());
    }

    private int count() {
        return only.map(match -> switch (match) {
                    case AGREES -> run.agreed();
                    case MISMATCH -> run.mismatched();
                    case UNDECIDED -> run.undecided();
                    case NOT_SENT -> run.notSent();
                })
                .orElse(run.done());
    }
}
