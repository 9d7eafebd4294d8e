package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.operations.Action;
import io.m2mconsole.rotation.Fleet;
import io.m2mconsole.rotation.FleetWork;
import io.m2mconsole.rotation.FleetWork.Kind;
import io.m2mconsole.rotation.FleetWork.State;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Adopt many, verify all: with progress, results by row, and a stop. The work goes on without the page, and is found again. */
final class FleetPanel extends Div {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final transient Environment environment;
    private final transient FleetWork work;
    private final FleetGrid grid;
    private final Span status = new Span();
    private final Button adopt;
    private final Button verify;
    private final Button stop = new Button("Stop", VaadinIcon.STOP.create());
    private final boolean verifiable;
    private int shown;

    FleetPanel(Environment environment, List<Fleet.Row> rows, FleetWork work, SecretActions actions) {
        this.environment = environment;
        this.work = work;
        grid = new FleetGrid(environment, rows, actions);
        var missing = rows.stream().filter(row -> row.stored().isEmpty()).toList();
        var stored = rows.stream().filter(row -> row.stored().isPresent()).toList();
        adopt = new Button(
                missing.isEmpty() ? "Nothing to adopt" : "Adopt " + missing.size() + " not stored",
                VaadinIcon.DOWNLOAD_ALT.create());
        adopt.addClickListener(_ -> start(Kind.ADOPT, missing));
        verify = new Button("Verify " + stored.size() + " stored", VaadinIcon.CHECK.create());
        verify.addClickListener(_ -> start(Kind.VERIFY, stored));
        limit(adopt, missing, actions.refusal(Action.SECRET_ADOPT, environment.id()), "Every secret is stored");
        limit(verify, stored, actions.refusal(Action.SECRET_VERIFY, environment.id()), "No secret is stored");
        verifiable = verify.isEnabled();
        if (verifiable) {
            verify.setTooltipText("Costs one token request for each");
        }
        stop.addClickListener(_ -> work.stop(environment.id()));
        stop.setDisableOnClick(true);
        stop.setVisible(false);
        status.getElement().setAttribute("role", "status");
        add(new Toolbar(adopt, verify, stop).withEnd(status), grid);
        addAttachListener(_ -> work.latest(environment.id()).ifPresent(this::show));
    }

    private static void limit(Button button, List<Fleet.Row> rows, Optional<String> refusal, String none) {
        Permitted.unless(refusal.or(() -> rows.isEmpty() ? Optional.of(none) : Optional.empty()), button);
    }

    private void start(Kind kind, List<Fleet.Row> rows) {
        try {
            work.start(environment, kind, rows);
        } catch (RemoteFailure e) {
            Notices.problem(e.problem());
        }
        shown = 0;
        work.latest(environment.id()).ifPresent(this::show);
    }

    private void show(State state) {
        state.done()
                .subList(Math.min(shown, state.done().size()), state.done().size())
                .forEach(grid::show);
        shown = state.done().size();
        status.setText(
                shown + " of " + state.of() + " done" + (state.running() || !state.stopping() ? "" : ", then stopped"));
        stop.setVisible(state.running());
        stop.setEnabled(!state.stopping());
        if (state.running()) {
            adopt.setEnabled(false);
            verify.setEnabled(false);
            Background.run(this::look, outcome -> {
                if (isAttached() && outcome instanceof Remote.Ready<Optional<State>>(var now, var _)) {
                    now.ifPresent(this::show);
                }
            });
        } else {
            verify.setEnabled(verifiable);
        }
    }

    private Optional<State> look() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return work.latest(environment.id());
    }
}
