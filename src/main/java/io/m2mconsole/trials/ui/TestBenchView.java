package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.trials.Trial;
import io.m2mconsole.trials.TrialRequest;
import io.m2mconsole.trials.Trials;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Interactive allow/deny: one client, one method, and the whole trace. */
@Route(":environment/test-bench")
@PageTitle("Test bench")
@PermitAll
class TestBenchView extends Div implements BeforeEnterObserver {

    private final Loader<BenchData> data = new Loader<>();
    private final BenchTrace trace = new BenchTrace();
    private final HistoryGrid history;
    private final Trials trials;
    private final BenchLoader loader;
    private final ParameterMemory memory;

    TestBenchView(Trials trials, BenchLoader loader, ParameterMemory memory) {
        this.trials = trials;
        this.loader = loader;
        this.memory = memory;
        this.history = new HistoryGrid(trials);
        addClassNames("page", "bench-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var query = event.getLocation().getQueryParameters();
        var client = query.getSingleParameter(TrialsNavigation.CLIENT);
        var method = query.getSingleParameter(TrialsNavigation.METHOD);
        removeAll();
        add(
                new PageHeader("Test bench", "Send one request as one client, and see why it is allowed or denied."),
                new RemotePanel<>(data, loaded -> createBench(loaded, client, method)),
                new Panel("History", history));
        history.show(environment);
        data.load(() -> loader.load(environment));
    }

    private Div createBench(BenchData loaded, Optional<String> client, Optional<String> method) {
        var environment = loaded.environment().id();
        trace.showNothing();
        var holder = new BenchForm[1];
        var form = new BenchForm(
                loaded,
                name -> memory.get(name, trials.probe()),
                () -> remember(environment, holder[0]),
                request -> send(loaded, request, holder[0]));
        holder[0] = form;
        form.choose(client, method);
        var bench = new Div(form, trace);
        bench.addClassName("bench");
        return bench;
    }

    private static void remember(EnvironmentId environment, BenchForm form) {
        var location = TrialsNavigation.location(
                environment,
                form.client().map(client -> client.id()),
                form.method().map(method -> method.id()));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(location));
    }

    private void send(BenchData loaded, TrialRequest request, BenchForm form) {
        trace.showWaiting();
        memory.keep(request.pathParameters());
        Background.run(() -> trials.endpoint(loaded.environment(), request), (Remote<Trial> outcome) -> {
            switch (outcome) {
                case Remote.Loading<Trial> _ -> trace.showWaiting();
                case Remote.Ready<Trial>(var trial, var _) -> trace.show(trial);
                case Remote.Failed<Trial>(var problem) -> trace.show(problem);
            }
            form.ready();
            history.refresh();
        });
    }
}
