package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;

/** The Test tab of a client: the bench, with the client as given. */
@org.springframework.stereotype.Component
class TestTab implements ClientTab {

    private final BenchTools tools;

    TestTab(BenchTools tools) {
        this.tools = tools;
    }

    @Override
    public String segment() {
        return "test";
    }

    @Override
    public String title() {
        return "Test";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        var data = new Loader<BenchData>();
        var panel = new Div(new RemotePanel<>(data, loaded -> createBench(loaded, client)));
        panel.addClassName("test-tab");
        panel.addAttachListener(_ -> data.load(() -> tools.loader().load(environment.id())));
        return panel;
    }

    private Bench createBench(BenchData loaded, AppClient client) {
        var bench = new Bench(loaded, tools, _ -> {}, () -> {});
        ClientChoice.find(loaded.clients(), client.id().value()).ifPresent(known -> {
            bench.endpoint().fix(known);
            bench.token().fix(known);
        });
        return bench;
    }
}
