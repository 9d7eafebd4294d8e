package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import io.m2mconsole.kit.Background;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.trials.TokenResult;
import io.m2mconsole.trials.TokenTest;
import java.util.function.Consumer;

/** One request, or one question for a token: left what goes out, right what comes of it. */
final class Bench extends Div {

    private final BenchTrace trace = new BenchTrace();
    private final BenchTools tools;
    private final BenchData data;
    private final BenchForm endpoint;
    private final TokenForm token;
    private final TabSheet kinds = new TabSheet();
    private final Runnable tried;

    /**
     * @param selected told when another client or method is chosen
     * @param tried told when something was sent
     */
    Bench(BenchData data, BenchTools tools, Consumer<BenchForm> selected, Runnable tried) {
        this.data = data;
        this.tools = tools;
        this.tried = tried;
        addClassName("bench");
        endpoint = new BenchForm(
                data, tools.loader(), tools.memory(), tools.trials().probe(), () -> tell(selected), this::send);
        token = new TokenForm(data, this::ask);
        kinds.add("Endpoint", endpoint);
        kinds.add("Token", token);
        kinds.addClassName("bench-kinds");
        kinds.addSelectedChangeListener(_ -> {
            trace.showNothing();
            token.suggest(endpoint.client());
        });
        add(kinds, trace);
    }

    BenchForm endpoint() {
        return endpoint;
    }

    TokenForm token() {
        return token;
    }

    private void tell(Consumer<BenchForm> selected) {
        selected.accept(endpoint);
    }

    private void send(TrialRequest request) {
        trace.showWaiting();
        tools.memory().keep(request);
        Background.run(() -> tools.trials().endpoint(data.environment(), request), (Remote<Trial> outcome) -> {
            switch (outcome) {
                case Remote.Loading<Trial> _ -> trace.showWaiting();
                case Remote.Ready<Trial>(var trial, var _) -> trace.show(trial);
                case Remote.Failed<Trial>(var problem) -> trace.show(problem);
            }
            endpoint.ready();
            tried.run();
        });
    }

    private void ask(TokenTest test) {
        trace.showWaiting();
        Background.run(() -> tools.tokens().ask(data.environment(), test), (Remote<TokenResult> outcome) -> {
            switch (outcome) {
                case Remote.Loading<TokenResult> _ -> trace.showWaiting();
                case Remote.Ready<TokenResult>(var result, var _) -> trace.show(result);
                case Remote.Failed<TokenResult>(var problem) -> trace.show(problem);
            }
            token.ready();
        });
    }
}
