package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Traces;
import io.m2mconsole.trials.Trials;
import java.util.Map;
import java.util.Optional;

/** A past trial with its exchanges. */
final class TrialDialog extends Dialog {

    TrialDialog(EnvironmentId environment, PastTrial trial, Trials trials) {
        var method = trial.cell().method();
        setHeaderTitle(trial.clientName() + " → " + method.label());
        setWidth("44rem");
        addClassName("trial-dialog");
        add(new Facts()
                .with("When", new RelativeTime(trial.at()))
                .with("By", trial.by())
                .with("Outcome", VerdictBadge.of(trial.match()))
                .with("Expected", trial.expected() + ": " + trial.reason())
                .with("Actual", trial.verdict() + ": " + trial.seen()));
        trials.traces(environment, trial.id()).ifPresent(this::addTraces);
        var again =
                new Anchor(TrialsNavigation.testBench(environment, trial.cell().client(), method), "Test this again");
        getFooter().add(again, new Button("Close", _ -> close()));
    }

    private void addTraces(Traces traces) {
        Optional.ofNullable(traces.token()).ifPresent(trace -> add(new ExchangePanel("Token request", trace, false)));
        if (!traces.claims().isEmpty()) {
            add(new ClaimsTable(Map.of(), traces.claims()));
        }
        Optional.ofNullable(traces.exchange())
                .ifPresent(trace -> add(new ExchangePanel("Request to the API", trace, true)));
    }
}
