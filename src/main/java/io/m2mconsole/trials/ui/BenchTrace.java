package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.kit.Skeleton;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.trials.TokenResult;
import java.util.Optional;

/** The bench's right side: what happened, from the token to the verdict. A live region. */
final class BenchTrace extends Div {

    BenchTrace() {
        addClassName("bench-trace");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Result");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        removeAll();
        add(new EmptyState(
                VaadinIcon.FLASK,
                "Nothing sent yet",
                "Choose a client and a method, then send: the token request, its claims, the exchange and the verdict"
                        + " appear here."));
    }

    void showWaiting() {
        removeAll();
        add(new Skeleton(8));
    }

    void show(Problem problem) {
        removeAll();
        add(new ProblemPanel(problem));
    }

    void show(TokenResult result) {
        removeAll();
        add(new TokenBanner(result), new TokenPanel(result.step()));
    }

    void show(Trial trial) {
        removeAll();
        add(new VerdictBanner(trial));
        switch (trial.outcome()) {
            case NotSent _ -> {}
            case Answered(var _, var _, var token, var exchange) -> {
                Optional.ofNullable(token).ifPresent(step -> add(new TokenPanel(step)));
                Optional.ofNullable(exchange)
                        .ifPresent(trace -> add(
                                new ExchangePanel("Request to the API", trace, true),
                                new H2("As curl"),
                                new CodeBlock("curl command", CurlCommand.of(trace))));
            }
        }
    }
}
