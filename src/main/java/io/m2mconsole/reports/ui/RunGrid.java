package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/** All runs of an environment, newest first; a number opens its page. */
final class RunGrid extends Grid<RunProgress> {

    RunGrid(EnvironmentId environment, Runs runs) {
        addClassName("run-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Runs");
        addComponentColumn(run -> new Anchor(ReportsNavigation.run(environment, run.number()), "Run " + run.number()))
                .setHeader("Run")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(RelativeTime.column(RunProgress::started))
                .setHeader("Started")
                .setFlexGrow(1);
        var by = addColumn(RunProgress::by).setHeader("By").setFlexGrow(1);
        addComponentColumn(RunGrid::state).setHeader("State").setFlexGrow(1);
        var cells = addColumn(run -> run.done() + " of " + run.total())
                .setHeader("Cells")
                .setFlexGrow(1);
        var agreed = addColumn(RunProgress::agreed).setHeader("As predicted").setFlexGrow(1);
        addComponentColumn(RunGrid::mismatches).setHeader("Mismatches").setFlexGrow(1);
        var undecided =
                addColumn(RunProgress::undecided).setHeader("Inconclusive").setFlexGrow(1);
        var notSent = addColumn(RunProgress::notSent).setHeader("Not sent").setFlexGrow(1);
        WideOnly.columns(this, 1000, List.of(agreed, undecided, notSent));
        WideOnly.columns(this, 600, List.of(by, cells));
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.CHECK_SQUARE_O, "No runs yet", "Choose clients and methods above, and start the first."));
        setItems(DataProvider.fromCallbacks(
                query -> runs.page(environment, query.getOffset(), query.getLimit()).stream(),
                _ -> runs.count(environment)));
    }

    static Badge state(RunProgress run) {
        return switch (run.state()) {
            case NONE -> new Badge(Badge.Kind.NEUTRAL, "None");
            case RUNNING -> new Badge(Badge.Kind.NEUTRAL, "Running", VaadinIcon.PLAY);
            case FINISHED -> new Badge(Badge.Kind.SUCCESS, "Finished", VaadinIcon.CHECK);
            case CANCELLED -> new Badge(Badge.Kind.WARNING, "Cancelled", VaadinIcon.STOP);
            case FAILED -> new Badge(Badge.Kind.ERROR, "Failed", VaadinIcon.WARNING);
            case INTERRUPTED -> new Badge(Badge.Kind.WARNING, "Interrupted", VaadinIcon.PAUSE);
        };
    }

    private static Badge mismatches(RunProgress run) {
        return run.mismatched() == 0
                ? new Badge(Badge.Kind.NEUTRAL, "0", VaadinIcon.CHECK)
                : new Badge(Badge.Kind.ERROR, Integer.toString(run.mismatched()), VaadinIcon.WARNING);
    }
}
