package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;

/** Interactive allow/deny: one client, one method, one token, and the whole trace. */
@Route(":environment/test-bench")
@PageTitle("Test bench")
@PermitAll
class TestBenchView extends Div implements BeforeEnterObserver {

    private final transient Operations operations;
    private final Loader<BenchData> data = new Loader<>();
    private final HistoryGrid history;
    private final BenchTools tools;

    TestBenchView(BenchTools tools, Operations operations) {
        this.operations = operations;
        this.tools = tools;
        this.history = new HistoryGrid(tools.trials());
        addClassNames("page", "bench-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var query = event.getLocation().getQueryParameters();
        var client = query.getSingleParameter(TrialsNavigation.CLIENT);
        var method = query.getSingleParameter(TrialsNavigation.METHOD);
        var variant = query.getSingleParameter(TrialsNavigation.TOKEN).flatMap(TestBenchView::variant);
        removeAll();
        add(
                new PageHeader("Test bench", "Send one request with one token, and see why it is allowed or denied."),
                new RemotePanel<>(data, loaded -> createBench(loaded, client, method, variant)),
                new Panel("History", history));
        history.show(environment);
        data.load(() -> tools.loader().load(environment));
    }

    private Component createBench(
            BenchData loaded, Optional<String> client, Optional<String> method, Optional<TokenVariant> variant) {
        var environment = loaded.environment().id();
        var bench = new Bench(loaded, tools, form -> remember(environment, form), history::refresh);
        bench.endpoint().choose(client, method, variant);
        bench.token().choose(client.flatMap(id -> ClientChoice.find(loaded.clients(), id)));
        return Permitted.area(operations.refusal(Action.TRIAL_ENDPOINT, environment), bench);
    }

    private static void remember(EnvironmentId environment, BenchForm form) {
        var location = TrialsNavigation.location(
                environment, form.client().map(AppClient::id), form.method().map(ApiMethod::id));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(location));
    }

    private static Optional<TokenVariant> variant(String text) {
        return Arrays.stream(TokenVariant.values())
                .filter(TokenVariant::alone)
                .filter(one -> one.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst();
    }
}
