package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.runs.ui.RunBar;
import io.m2mconsole.runs.ui.RunSignals;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.TreeMap;

/** The matrix client × method: who may call what, and whether that is really so. */
@Route(":environment/access")
@PageTitle("Access")
@PermitAll
class AccessView extends Div implements BeforeEnterObserver {

    private static final String CLIENTS = "clients";
    private static final String METHODS = "methods";

    private final Loader<MatrixData> data = new Loader<>();
    private final SearchField clients = new SearchField("Filter clients");
    private final SearchField methods = new SearchField("Filter methods");
    private final Runs runs;
    private final RunSignals signals;
    private final MatrixLoader loader;

    AccessView(Runs runs, RunSignals signals, MatrixLoader loader) {
        this.runs = runs;
        this.signals = signals;
        this.loader = loader;
        addClassNames("page", "access-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var query = event.getLocation().getQueryParameters();
        clients.setValue(query.getSingleParameter(CLIENTS).orElse(""));
        methods.setValue(query.getSingleParameter(METHODS).orElse(""));
        removeAll();
        add(
                new PageHeader(
                        "Access",
                        "Who may call what: predicted by the rules, proven by the live API.",
                        new Refresh(data, () -> data.load(() -> loader.refresh(environment)))),
                new RemotePanel<>(data, this::createContent));
        data.load(() -> loader.load(environment));
    }

    private Component createContent(MatrixData loaded) {
        if (loaded.clients().isEmpty()) {
            return new EmptyState(VaadinIcon.KEY, "No clients yet", "Onboard a client, and its access shows here.");
        }
        if (loaded.methods().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CONNECT,
                    "No deployed methods",
                    "Deploy a stage whose methods the pool's authorizer guards, then refresh.");
        }
        var environment = loaded.environment();
        var matrix = new Matrix(loaded);
        var summary = new MatrixSummary();
        var grid = new MatrixGrid(matrix, cell -> new WhyDialog(environment.id(), cell).open());
        var progress = signals.of(environment.id());
        var bar = new RunBar(
                progress,
                environment.predictedDenialsUnticked(),
                ticked -> start(environment, ticked),
                () -> doing(() -> runs.cancel(environment.id())),
                () -> doing(() -> runs.resume(
                        environment.id(), runs.progress(environment.id()).number())));
        var content = new Div(bar, new Toolbar(clients, methods).withEnd(summary), grid);
        content.addClassName("access-content");
        clients.addValueChangeListener(_ -> filter(environment.id(), grid));
        methods.addValueChangeListener(_ -> filter(environment.id(), grid));
        grid.filter(clients.getValue(), methods.getValue());
        Signal.effect(content, () -> {
            progress.get();
            matrix.add(runs.results(environment.id()));
            summary.show(matrix.counts());
            grid.getDataProvider().refreshAll();
        });
        return content;
    }

    private void start(Environment environment, boolean ticked) {
        doing(() -> runs.start(environment, ticked));
    }

    private static void doing(Runnable action) {
        try {
            action.run();
        } catch (RemoteFailure failure) {
            Notices.problem(failure);
        }
    }

    private void filter(EnvironmentId environment, MatrixGrid grid) {
        grid.filter(clients.getValue(), methods.getValue());
        var query = new TreeMap<>(Map.of(CLIENTS, clients.getValue(), METHODS, methods.getValue()));
        query.values().removeIf(String::isBlank);
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(MatrixNavigation.access(environment), QueryParameters.simple(query)));
    }
}
