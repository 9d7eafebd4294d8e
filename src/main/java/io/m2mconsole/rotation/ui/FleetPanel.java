package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.people.Right;
import io.m2mconsole.rotation.Fleet;
import io.m2mconsole.shared.Remote;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Adopt many, verify all: with progress, results by row, and a stop. */
final class FleetPanel extends Div {

    /** Adopts or verifies rows. */
    private interface Work {
        void run(
                Environment environment,
                List<Fleet.Row> rows,
                BooleanSupplier stopped,
                Consumer<Fleet.Outcome> progress);
    }

    private final transient Environment environment;
    private final FleetGrid grid;
    private final Span status = new Span();
    private final Button adopt;
    private final Button verify;
    private final Button stop = new Button("Stop", VaadinIcon.STOP.create());
    private final AtomicBoolean stopped = new AtomicBoolean();

    FleetPanel(Environment environment, List<Fleet.Row> rows, Fleet fleet, SecretActions actions) {
        this.environment = environment;
        grid = new FleetGrid(environment, rows, actions);
        var missing = rows.stream().filter(row -> row.stored().isEmpty()).toList();
        var stored = rows.stream().filter(row -> row.stored().isPresent()).toList();
        adopt = new Button(
                missing.isEmpty() ? "Nothing to adopt" : "Adopt " + missing.size() + " not stored",
                VaadinIcon.DOWNLOAD_ALT.create());
        adopt.addClickListener(_ -> start(missing, fleet::adopt));
        verify = new Button("Verify " + stored.size() + " stored", VaadinIcon.CHECK.create());
        verify.addClickListener(_ -> start(stored, fleet::verify));
        limit(
                adopt,
                missing,
                actions.may(Right.ROTATE, environment.id()),
                "Every secret is stored",
                "This needs the right to rotate");
        limit(
                verify,
                stored,
                actions.may(Right.TEST, environment.id()),
                "No secret is stored",
                "This needs the right to test");
        if (verify.isEnabled()) {
            verify.setTooltipText("Costs one token request for each");
        }
        stop.addClickListener(_ -> stopped.set(true));
        stop.setVisible(false);
        status.getElement().setAttribute("role", "status");
        add(new Toolbar(adopt, verify, stop).withEnd(status), grid);
    }

    private static void limit(Button button, List<Fleet.Row> rows, boolean may, String none, String right) {
        button.setEnabled(may && !rows.isEmpty());
        if (!button.isEnabled()) {
            button.setTooltipText(may ? none : right);
        }
    }

    private void start(List<Fleet.Row> rows, Work work) {
        adopt.setEnabled(false);
        verify.setEnabled(false);
        stop.setVisible(true);
        stopped.set(false);
        var done = new int[1];
        var show = UI.getCurrentOrThrow()
                .<Fleet.Outcome>accessLater(
                        outcome -> {
                            done[0]++;
                            grid.show(outcome);
                            status.setText(done[0] + " of " + rows.size() + " done");
                        },
                        () -> {});
        Background.run(
                () -> {
                    work.run(environment, rows, stopped::get, show::accept);
                    return rows.size();
                },
                outcome -> {
                    stop.setVisible(false);
                    status.setText(
                            done[0] + " of " + rows.size() + (stopped.get() ? " done, then stopped." : " done."));
                    verify.setEnabled(true);
                    if (outcome instanceof Remote.Failed<Integer>(var problem)) {
                        Notices.problem(problem);
                    }
                });
    }
}
