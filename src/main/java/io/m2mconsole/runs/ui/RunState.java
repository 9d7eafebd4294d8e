package io.m2mconsole.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.runs.RunProgress;
import java.util.ArrayList;

/** How a run stands: its progress while it goes on, what it found, and how to stop it and to go on with it. */
public final class RunState extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Div state = new Div();
    private final Button cancel;
    private final Button resume;

    public RunState(Runnable cancelled, Runnable resumed) {
        addClassName("run-progress");
        cancel = new Button("Cancel", VaadinIcon.STOP.create(), _ -> cancelled.run());
        resume = new Button("Resume", VaadinIcon.PLAY.create(), _ -> resumed.run());
        bar.getElement().setAttribute("aria-label", "Progress of the run");
        state.addClassName("run-state");
        state.getElement().setAttribute("role", "status");
        var line = new Div(state, cancel, resume);
        line.addClassName("run-line");
        add(bar, line);
    }

    /** Shows how it stands now. */
    public void show(RunProgress progress) {
        var none = progress.state() == RunProgress.State.NONE;
        setVisible(!none);
        cancel.setVisible(progress.running());
        resume.setVisible(progress.resumable());
        bar.setVisible(progress.running());
        bar.setIndeterminate(progress.total() == 0);
        if (progress.total() > 0) {
            bar.setMax(progress.total());
            bar.setValue(progress.done());
        }
        state.removeAll();
        if (!none) {
            state.add(
                    new Span(sentence(progress)),
                    new RelativeTime(progress.started()),
                    new Span("by " + progress.by()));
        }
    }

    /** In one sentence. */
    public static String sentence(RunProgress progress) {
        var cells = progress.done() + " of " + progress.total() + " cells. ";
        return switch (progress.state()) {
            case NONE -> "";
            case RUNNING -> "Running: " + cells + counts(progress);
            case FINISHED -> "Finished: " + cells + counts(progress) + after(progress);
            case CANCELLED -> "Cancelled after " + cells + counts(progress);
            case FAILED -> "The run failed: " + progress.problem() + " " + counts(progress);
            case INTERRUPTED -> "Interrupted after " + cells + progress.problem() + " " + counts(progress);
        };
    }

    private static String after(RunProgress progress) {
        return progress.problem().isEmpty() ? "" : " " + progress.problem();
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
