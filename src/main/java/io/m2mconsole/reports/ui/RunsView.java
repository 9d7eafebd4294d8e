package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.runs.RunSchedule;
import io.m2mconsole.runs.ui.RunState;
import io.m2mconsole.runs.ui.UnreadClients;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import jakarta.annotation.security.PermitAll;

/** Allow/deny runs: choose cells, start, watch, and look at earlier ones. */
@Route(":environment/runs")
@PageTitle("Runs")
@PermitAll
class RunsView extends Div implements BeforeEnterObserver {

    private final Loader<RunChoices> data = new Loader<>();
    private final RunTools tools;

    RunsView(RunTools tools) {
        this.tools = tools;
        addClassNames("page", "runs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        removeAll();
        add(
                new PageHeader(
                        "Runs", "Chosen clients × methods against the live API, held against what is predicted."),
                new RemotePanel<>(data, this::createContent));
        data.load(() -> tools.choices(environment));
    }

    private Component createContent(RunChoices choices) {
        if (choices.clients().isEmpty() || choices.methods().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHECK_SQUARE_O,
                    "Nothing to run",
                    "A run needs a client and a deployed method: onboard a client, or deploy a stage.");
        }
        var environment = choices.environment();
        var id = environment.id();
        var grid = new RunGrid(id, tools.runs());
        var form = new PlanForm(
                choices,
                tools,
                plan -> doing(() -> tools.runs().start(environment, plan)),
                (plan, every) -> doing(() -> {
                    tools.schedules().add(environment, plan, every);
                    data.reload();
                }));
        var state = new RunState(
                () -> doing(() -> tools.runs().cancel(id)),
                () -> doing(
                        () -> tools.runs().resume(id, tools.runs().progress(id).number())));
        var bar = new Div(new UnreadClients(choices.unread()), form, state);
        bar.addClassName("run-bar");
        var content = new Div(bar);
        content.addClassName("runs-content");
        if (!choices.schedules().isEmpty()) {
            content.add(schedules(choices));
        }
        content.add(new Panel("All runs", grid));
        var progress = tools.signals().of(id);
        Signal.effect(content, () -> {
            var _ = progress.get();
            var now = tools.runs().progress(id);
            form.running(now.running());
            state.show(now);
            grid.getDataProvider().refreshAll();
        });
        return content;
    }

    private Panel schedules(RunChoices choices) {
        var list = new UnorderedList();
        list.addClassName("schedule-list");
        choices.schedules()
                .forEach(one -> list.add(schedule(choices.environment().id(), one)));
        return new Panel("Scheduled", list);
    }

    private ListItem schedule(EnvironmentId environment, RunSchedule one) {
        var remove = new Button(
                "Remove",
                _ -> doing(() -> {
                    tools.schedules().remove(environment, one.id());
                    data.reload();
                }));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel("Remove the schedule of " + one.plan().size() + " cells");
        var item = new ListItem(
                new Span(one.plan().size() + " cells every " + one.every().toHours() + " h, as " + one.by() + "; next"),
                new RelativeTime(one.next()),
                remove);
        if (!one.problem().isEmpty()) {
            item.add(new Span("The last one did not start: " + one.problem()));
        }
        return item;
    }

    private static void doing(Runnable action) {
        try {
            action.run();
        } catch (RemoteFailure failure) {
            Notices.problem(failure);
        }
    }
}
