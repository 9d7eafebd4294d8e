package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.Stepper;
import io.m2mconsole.operations.SagaProgress;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.rotation.RotationStep;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Optional;

/** How the latest rotation stands, step by step. */
final class RotationProgress extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z");

    RotationProgress() {
        addClassName("rotation-progress");
    }

    void show(Optional<SagaStatus> rotation) {
        removeAll();
        rotation.ifPresent(this::show);
    }

    private void show(SagaStatus status) {
        var line = new Div(badge(status), new Span("by " + status.actor()), new RelativeTime(status.changed()));
        line.addClassName("rotation-line");
        add(line);
        if (!status.problem().isEmpty()) {
            add(new Paragraph(status.problem() + " " + status.cure()));
        }
        var stepper = new Stepper();
        var steps = new ArrayList<Stepper.Step>();
        for (var i = 0; i < status.progress().steps().size(); i++) {
            var step = status.progress().steps().get(i);
            steps.add(
                    new Stepper.Step(step.name(), state(step.state()), detail(status, step, RotationStep.values()[i])));
        }
        stepper.show(steps);
        add(stepper);
    }

    private static String detail(SagaStatus status, SagaProgress.Step step, RotationStep which) {
        if (!step.problem().isEmpty()) {
            return step.problem();
        }
        if (step.state() == SagaProgress.State.WAITING) {
            return "until " + status.waitsUntil().map(RotationProgress::time).orElse("it is resumed");
        }
        return step.state() == SagaProgress.State.DONE ? status.data().getOrDefault("detail." + which, "") : "";
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    private static Badge badge(SagaStatus status) {
        return switch (status.state()) {
            case RUNNING -> Badge.neutral("Rotating");
            case WAITING -> Badge.neutral("Waiting");
            case UNDOING -> Badge.warning("Taking back");
            case WAITING_BACK -> Badge.warning("Taking back, waiting");
            case DONE -> Badge.success("Rotated");
            case UNDONE -> Badge.warning("Taken back");
            case UNFINISHED -> Badge.error("Unfinished");
        };
    }

    private static Stepper.State state(SagaProgress.State state) {
        return switch (state) {
            case PENDING -> Stepper.State.PENDING;
            case RUNNING -> Stepper.State.RUNNING;
            case WAITING -> Stepper.State.WAITING;
            case DONE -> Stepper.State.DONE;
            case FAILED -> Stepper.State.FAILED;
            case UNDONE -> Stepper.State.UNDONE;
        };
    }
}
