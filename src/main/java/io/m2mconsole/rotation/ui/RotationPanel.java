package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.rotation.ClientSecrets;
import io.m2mconsole.shared.Remote;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Rotation: begin, watch, cancel, resume, and how often it comes by itself. Follows a rotation that any instance runs. */
final class RotationPanel extends Composite<Panel> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);

    private final transient Environment environment;
    private final transient AppClient client;
    private final transient ClientSecrets.View view;
    private final transient SecretActions actions;
    private final transient Runnable changed;
    private final RotationProgress progress = new RotationProgress();
    private final Div buttons = new Div();
    private boolean acting;

    /** @param changed reloads the tab: a step moved a label or a secret */
    RotationPanel(
            Environment environment,
            AppClient client,
            ClientSecrets.View view,
            SecretActions actions,
            Runnable changed) {
        this.environment = environment;
        this.client = client;
        this.view = view;
        this.actions = actions;
        this.changed = changed;
        show(view.rotation());
        view.rotation()
                .filter(SagaStatus::inFlight)
                .ifPresent(status -> addAttachListener(_ -> follow(Optional.of(status))));
    }

    @Override
    protected Panel initContent() {
        buttons.addClassName("rotation-buttons");
        var grace = actions.rotations().grace(environment);
        var text = new Paragraph("Old and new secret are both valid for " + Periods.text(grace)
                + " after the new one became current, so that workloads can fetch it.");
        text.addClassName("secondary");
        var panel = new Panel("Rotation", text, buttons, progress);
        view.stored()
                .ifPresent(secret -> panel.add(new RotationPeriodField(
                        secret,
                        actions.refusal(Action.SECRET_SCHEDULE, environment.id())
                                .isEmpty(),
                        period -> act(() -> {
                            actions.period().set(environment, secret, period);
                            return period;
                        }))));
        return panel;
    }

    private void show(Optional<SagaStatus> rotation) {
        progress.show(rotation);
        buttons.removeAll();
        switch (rotation.map(SagaStatus::state).orElse(SagaStatus.State.DONE)) {
            case DONE, UNDONE -> buttons.add(rotate());
            case RUNNING, WAITING -> buttons.add(cancel(rotation.orElseThrow()));
            case UNDOING, WAITING_BACK -> {}
            case UNFINISHED ->
                buttons.add(
                        button(
                                "Resume",
                                VaadinIcon.PLAY,
                                () -> act(() -> actions.sagas()
                                        .resume(rotation.orElseThrow().id()))),
                        button(
                                "Undo",
                                VaadinIcon.ARROW_BACKWARD,
                                () -> act(() -> actions.sagas()
                                        .undo(rotation.orElseThrow().id()))));
        }
    }

    private Button rotate() {
        var button = button(
                "Rotate now",
                VaadinIcon.ROTATE_RIGHT,
                () -> act(() -> actions.rotations().rotate(environment, client)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (view.stored().isEmpty()) {
            button.setEnabled(false);
            button.setTooltipText("Adopt the secret first: rotation puts the new one where workloads read it.");
        } else if (view.rows().size() > 1) {
            button.setEnabled(false);
            button.setTooltipText("Cognito takes two active secrets at most: delete the one that nobody uses first.");
        }
        return button;
    }

    private Button cancel(SagaStatus status) {
        var button = button(
                "Cancel rotation",
                VaadinIcon.CLOSE_CIRCLE_O,
                () -> act(() -> {
                    actions.rotations().cancel(status.id());
                    return status;
                }));
        if (!status.cancellable()) {
            button.setEnabled(false);
            button.setTooltipText("The old secret is being deleted: there is no way back.");
        }
        return button;
    }

    private Button button(String text, VaadinIcon icon, Runnable action) {
        var button = new Button(text, icon.create(), _ -> action.run());
        button.setDisableOnClick(true);
        return Permitted.unless(actions.refusal(Action.ROTATE, environment.id()), button);
    }

    /** Runs it, and shows what becomes of it as it happens. */
    private <T> void act(Supplier<T> call) {
        acting = true;
        Background.run(call, outcome -> {
            acting = false;
            if (outcome instanceof Remote.Failed<T>(var problem)) {
                Notices.problem(problem);
            }
            changed.run();
        });
        // The first steps run within the call: they are seen from beside it.
        follow(view.rotation());
    }

    /** Looks again and again while something moves, or a call is under way that may begin something. */
    private void follow(Optional<SagaStatus> last) {
        Background.run(this::latest, outcome -> {
            if (isAttached() && outcome instanceof Remote.Ready<Optional<SagaStatus>>(var now, var _)) {
                if (!now.equals(last)) {
                    show(now);
                }
                if (acting || now.filter(SagaStatus::inFlight).isPresent()) {
                    follow(now);
                } else if (!now.equals(last)) {
                    changed.run();
                }
            }
        });
    }

    private Optional<SagaStatus> latest() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return actions.rotations().latest(environment, client.id());
    }
}
