package io.m2mconsole.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.runs.RunProgress;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Starts an allow/deny run, shows how it goes on, and cancels it. */
public final class RunBar extends Div {

    private final Checkbox unsafe = new Checkbox("Also send POST, PUT, PATCH, DELETE, ANY: this changes real data");
    private final Button start;
    private final Button cancel;
    private final ProgressBar bar = new ProgressBar();
    private final Div state = new Div();

    /** @param started told whether unsafe requests are sent too */
    public RunBar(
            Signal<RunProgress> progress, boolean denialsUnticked, Consumer<Boolean> started, Runnable cancelled) {
        addClassName("run-bar");
        start = new Button("Run all", VaadinIcon.PLAY.create(), _ -> {
            started.accept(unsafe.getValue());
            // A tick is given for one run only.
            unsafe.setValue(false);
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel = new Button("Cancel", VaadinIcon.STOP.create(), _ -> cancelled.run());
        bar.getElement().setAttribute("aria-label", "Progress of the run");
        state.addClassName("run-state");
        state.getElement().setAttribute("role", "status");
        if (denialsUnticked) {
            unsafe.setHelperText("Unticked, only those that are predicted denied are sent.");
        }
        var controls = new Div(start, cancel, unsafe);
        controls.addClassName("run-controls");
        add(controls, bar, state);
        Signal.effect(this, () -> show(progress.get()));
    }

    private void show(RunProgress progress) {
        var running = progress.running();
        start.setEnabled(!running);
        start.setTooltipText(running ? "A run is under way" : "");
        unsafe.setEnabled(!running);
        cancel.setVisible(running);
        bar.setVisible(running);
        bar.setIndeterminate(progress.total() == 0);
        if (progress.total() > 0) {
            bar.setMax(progress.total());
            bar.setValue(progress.done());
        }
        state.removeAll();
        state.setVisible(progress.state() != RunProgress.State.NONE);
        state.add(new Span(sentence(progress)));
        if (progress.state() != RunProgress.State.NONE) {
            state.add(new RelativeTime(progress.started()), new Span("by " + progress.by()));
        }
    }

    private static String sentence(RunProgress progress) {
        return switch (progress.state()) {
            case NONE -> "";
            case RUNNING -> "Running: " + progress.done() + " of " + progress.total() + " cells. " + counts(progress);
            case FINISHED -> "Finished: " + progress.done() + " of " + progress.total() + " cells. " + counts(progress);
            case CANCELLED ->
                "Cancelled after " + progress.done() + " of " + progress.total() + " cells. " + counts(progress);
            case FAILED -> "The run failed: " + progress.problem() + " " + counts(progress);
        };
    }

    private static String counts(RunProgress progress) {
        var parts = new ArrayList<String>();
        parts.add(progress.agreed() + " as predicted");
        parts.add(progress.mismatched() + (progress.mismatched() == 1 ? " mismatch" : " mismatches"));
        if (progress.undecided() > 0) {
            parts.add(progress.undecided() + " inconclusive");
        }
        if (progress.notSent() > 0) {
            parts.add(progress.notSent() + " not sent");
        }
        return String.join(", ", parts) + ".";
    }
}
