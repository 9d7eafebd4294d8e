package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkProgress;
import io.m2mconsole.bulk.BulkRow.State;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.Remote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** How a bulk change goes on, whichever instance runs it; looked at three times a second while it does. */
final class BulkPanel extends Div {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(333);

    private final transient Bulk bulk;
    private final transient Runnable repeat;
    private final ProgressBar bar = new ProgressBar();
    private final Span line = new Span();
    private final Button cancel = new Button("Cancel", VaadinIcon.STOP.create(), _ -> cancel());
    private final Button again = new Button("Repeat those that failed", VaadinIcon.REFRESH.create());
    private final BulkRowGrid rows;
    private transient BulkProgress shown;

    /** @param repeat starts anew for those that failed or were cancelled */
    BulkPanel(Bulk bulk, BulkProgress progress, Runnable repeat) {
        this.bulk = bulk;
        this.shown = progress;
        this.repeat = repeat;
        addClassName("bulk-panel");
        bar.getElement().setAttribute("aria-label", "Progress");
        line.getElement().setAttribute("role", "status");
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.addClickListener(_ -> this.repeat.run());
        again.setDisableOnClick(true);
        rows = new BulkRowGrid(bulk, progress);
        var head =
                new Div(line, new Span("by " + progress.actor()), new RelativeTime(progress.started()), cancel, again);
        head.addClassName("bulk-head");
        add(head, bar, rows);
        show(progress);
        addAttachListener(_ -> follow());
    }

    private void show(BulkProgress progress) {
        shown = progress;
        var running = progress.end().isEmpty();
        bar.setMax(Math.max(1, progress.total()));
        bar.setValue(progress.done());
        line.setText(sentence(progress));
        cancel.setVisible(running);
        cancel.setEnabled(!progress.cancelled());
        var left = progress.count(State.FAILED) + progress.count(State.CANCELLED);
        again.setVisible(!running && left > 0);
        rows.getDataProvider().refreshAll();
    }

    private void follow() {
        if (shown.end().isPresent()) {
            return;
        }
        Background.run(this::look, outcome -> {
            if (isAttached() && outcome instanceof Remote.Ready<Optional<BulkProgress>>(var now, var _)) {
                now.filter(progress -> !progress.equals(shown)).ifPresent(this::show);
                follow();
            }
        });
    }

    private Optional<BulkProgress> look() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return bulk.progress(shown.id());
    }

    private void cancel() {
        cancel.setEnabled(false);
        Background.run(
                () -> {
                    bulk.cancel(shown.id());
                    return shown.id();
                },
                outcome -> {
                    if (outcome instanceof Remote.Failed<String>(var problem)) {
                        Notices.problem(problem);
                    }
                });
    }

    private static String sentence(BulkProgress progress) {
        var parts = new ArrayList<String>();
        for (var state : new State[] {State.DONE, State.UNCHANGED, State.SKIPPED, State.FAILED, State.CANCELLED}) {
            if (progress.count(state) > 0) {
                parts.add(progress.count(state) + " " + state.name().toLowerCase(Locale.ROOT));
            }
        }
        var word = progress.end().isEmpty()
                ? progress.cancelled() ? "Stopping" : "Running"
                : progress.count(State.CANCELLED) > 0 ? "Cancelled" : "Finished";
        return word + ": " + progress.done() + " of " + progress.total()
                + (parts.isEmpty() ? "." : ". " + String.join(", ", parts) + ".");
    }
}
