package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.guards.Guards;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.runs.ui.RunBar;
import io.m2mconsole.runs.ui.RunSignals;
import io.m2mconsole.runs.ui.UnreadClients;
import io.m2mconsole.shared.RemoteFailure;
import jakarta.annotation.security.PermitAll;

/** The matrix client × method: who may call what, and whether that is really so. */
@Route(":environment/access")
@PageTitle("Access")
@PermitAll
class AccessView extends Div implements BeforeEnterObserver {

    private final Loader<Matrix> data = new Loader<>();
    private final Runs runs;
    private final RunSignals signals;
    private final MatrixLoader loader;
    private final Guards guards;

    AccessView(Runs runs, RunSignals signals, MatrixLoader loader, Guards guards) {
        this.runs = runs;
        this.signals = signals;
        this.loader = loader;
        this.guards = guards;
        addClassNames("page", "access-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var query = AccessQuery.of(event.getLocation().getQueryParameters());
        removeAll();
        add(
                new PageHeader(
                        "Access",
                        "Who may call what: predicted by the rules, proven by the live API.",
                        new Refresh(data, () -> data.load(() -> new Matrix(loader.refresh(environment))))),
                new RemotePanel<>(data, loaded -> createContent(loaded, query)));
        data.load(() -> new Matrix(loader.load(environment)));
    }

    private Component createContent(Matrix matrix, AccessQuery query) {
        if (matrix.clients().isEmpty()) {
            return new EmptyState(VaadinIcon.KEY, "No clients yet", "Onboard a client, and its access shows here.");
        }
        if (matrix.methods().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CONNECT,
                    "No deployed methods",
                    "Deploy a stage whose methods the pool's authorizer guards, then refresh.");
        }
        var environment = matrix.environment();
        var panel = new AccessPanel(environment.id(), matrix, query);
        var progress = signals.of(environment.id());
        var bar = new RunBar(
                progress,
                environment,
                ticked -> runs.forecast(environment, ticked, matrix.clients(), matrix.methods()),
                ticked -> start(environment, ticked),
                () -> doing(() -> runs.cancel(environment.id())),
                () -> doing(() -> runs.resume(
                        environment.id(), runs.progress(environment.id()).number())));
        var content =
                new Div(Permitted.area(runs.refusal(environment.id()), bar), new UnreadClients(matrix.unread()), panel);
        if (!matrix.lost().isEmpty()) {
            content.addComponentAsFirst(new LostGuards(
                    matrix.lost(), guards.refusal(environment.id()), () -> doing(() -> accept(environment, matrix))));
        }
        content.addClassName("access-content");
        Signal.effect(content, () -> {
            var run = progress.get().number();
            matrix.add(run, runs.found(environment.id(), run, matrix.seen(run)));
            panel.refresh();
        });
        return content;
    }

    private void start(Environment environment, boolean ticked) {
        doing(() -> runs.start(environment, ticked));
    }

    private void accept(Environment environment, Matrix matrix) {
        guards.accept(environment, matrix.lost());
        data.reload();
    }

    private static void doing(Runnable action) {
        try {
            action.run();
        } catch (RemoteFailure failure) {
            Notices.problem(failure);
        }
    }
}
