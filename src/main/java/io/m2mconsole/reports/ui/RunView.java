package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.probes.Match;
import io.m2mconsole.reports.ReportFormat;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.ui.RunState;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run: how it stands, what it found, how that compares, and the exports. */
@Route(":environment/runs/:run([0-9]+)")
@PageTitle("Run")
@PermitAll
class RunView extends Div implements BeforeEnterObserver {

    private final Loader<RunProgress> data = new Loader<>();
    private final Select<Outcomes> outcomes = new Select<>();
    private final RunTools tools;

    RunView(RunTools tools) {
        this.tools = tools;
        addClassNames("page", "run-page");
        outcomes.setLabel("Outcome");
        outcomes.setItems(Outcomes.values());
        outcomes.setItemLabelGenerator(one -> one.word);
        outcomes.setValue(Outcomes.ALL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        var number = Long.parseLong(event.getRouteParameters().get("run").orElseThrow());
        if (tools.runs().find(id, number).isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        var back = new Anchor(ReportsNavigation.runs(id), "Runs");
        back.addClassName("breadcrumb");
        var header = new PageHeader("Run " + number, "", exports(id, number));
        header.addComponentAsFirst(back);
        add(header, new RemotePanel<>(data, run -> createContent(id, run)));
        data.load(() -> tools.runs().find(id, number).orElseThrow());
    }

    private Component createContent(EnvironmentId id, RunProgress run) {
        var state = new RunState(
                () -> doing(() -> tools.runs().cancel(id)),
                () -> doing(() -> tools.runs().resume(id, run.number())));
        var bar = new Div(state);
        bar.addClassName("run-bar");
        var grid = new ResultGrid(run, tools.runs());
        var baseline = new Button(
                "Make this the baseline",
                VaadinIcon.FLAG_O.create(),
                _ -> doing(() -> {
                    tools.baselines().set(tools.environments().get(id), run.number());
                    Notices.success("Later runs are held against run " + run.number() + ".");
                }));
        var comparison = new ComparisonPanel(id, run, tools);
        var content = new Div(bar, new Panel("Results", outcomes, grid).withAction(baseline), comparison);
        content.addClassName("run-content");
        var progress = tools.signals().of(id);
        Signal.effect(content, () -> {
            var _ = progress.get();
            show(id, run.number(), state, grid);
        });
        outcomes.addValueChangeListener(_ -> show(id, run.number(), state, grid));
        return content;
    }

    private void show(EnvironmentId id, long number, RunState state, ResultGrid grid) {
        tools.runs().find(id, number).ifPresent(now -> {
            state.show(now);
            grid.show(now, Optional.ofNullable(outcomes.getValue()).flatMap(one -> one.match));
        });
    }

    private Component[] exports(EnvironmentId id, long number) {
        return Arrays.stream(ReportFormat.values())
                .map(format -> (Component) new ReportDownload(
                        format,
                        () -> tools.reports().of(environment(id), number).orElseThrow()))
                .toArray(Component[]::new);
    }

    private Environment environment(EnvironmentId id) {
        return tools.environments().get(id);
    }

    private static void doing(Runnable action) {
        try {
            action.run();
        } catch (RemoteFailure failure) {
            Notices.problem(failure);
        }
    }

    private enum Outcomes {
        ALL("All", null),
        MISMATCH("Mismatches", Match.MISMATCH),
        UNDECIDED("Inconclusive", Match.UNDECIDED),
        AGREES("As predicted", Match.AGREES),
        NOT_SENT("Not sent", Match.NOT_SENT);

        private final String word;
        private final Optional<Match> match;

        Outcomes(String word, @Nullable Match match) {
            this.word = word;
            this.match = Optional.ofNullable(match);
        }
    }
}
