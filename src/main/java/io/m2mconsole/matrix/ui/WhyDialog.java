package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.ui.MethodText;
import io.m2mconsole.trials.ui.TrialsNavigation;
import io.m2mconsole.trials.ui.VerdictBadge;
import java.util.Optional;

/** Why a cell is as it is, and the way to the test bench. */
final class WhyDialog extends Dialog {

    WhyDialog(EnvironmentId environment, CellView cell) {
        setHeaderTitle(cell.client().name() + " → " + cell.method().id().label());
        setWidth("38rem");
        addClassName("why-dialog");
        add(new Paragraph(summary(cell)));
        var predicted = new Div(
                VerdictBadge.of(Reasons.word(cell.predicted())),
                new Span(Reasons.sentence(cell.client().name(), cell.predicted())));
        predicted.addClassName("why-line");
        var facts = new Facts()
                .with("Predicted", predicted)
                .with("Required", MethodText.requirement(cell.method()))
                .with("Stage", MethodText.place(cell.method()));
        cell.opened()
                .ifPresent(lost -> facts.with(
                                "Deployed now", "No authorizer: anyone may call it, with or without a token.")
                        .with("Authorizer last seen", new RelativeTime(lost.seen())));
        cell.pending()
                .ifPresent(pending -> facts.with(
                        "Not deployed yet",
                        pending.sentence() + ": "
                                + Reasons.sentence(cell.client().name(), pending.then())));
        cell.latest().ifPresent(trial -> addTrial(facts, trial));
        cell.notSent().ifPresent(reason -> facts.with("Latest run", "Not sent. " + reason));
        add(facts);
        var test = new Button("Test this now", VaadinIcon.FLASK.create(), _ -> {
            close();
            getUI().orElseThrow()
                    .navigate(
                            TrialsNavigation.testBench(environment),
                            TrialsNavigation.query(
                                    Optional.of(cell.client().id()),
                                    Optional.of(cell.method().id())));
        });
        test.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Close", _ -> close()), test);
    }

    private static void addTrial(Facts facts, PastTrial trial) {
        var seen = new Div(VerdictBadge.of(trial.verdict()), new Span(trial.seen()));
        seen.addClassName("why-line");
        var when = new Div(new RelativeTime(trial.at()), new Span(" by " + trial.by()));
        facts.with("Live answer", seen).with("Tried", when);
    }

    private static String summary(CellView cell) {
        return switch (cell.state()) {
            case PREDICTED -> "Predicted from the client's scopes and the deployed method. Nobody tried it yet.";
            case VERIFIED -> "The live API does what the rules say.";
            case MISMATCH ->
                cell.opened().isPresent()
                        ? "The method lost its authorizer. What was believed is not so any more: look into this first."
                        : "The live API does the opposite of what the rules say. Look into this first.";
            case STALE -> "It was tried, but the client, the method or the deployment changed since. Test it again.";
            case INCONCLUSIVE -> "It was tried, but the answer proves nothing.";
        };
    }
}
