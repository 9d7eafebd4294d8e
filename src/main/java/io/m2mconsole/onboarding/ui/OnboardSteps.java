package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.html.Div;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Stepper;
import io.m2mconsole.onboarding.OnboardProgress;
import io.m2mconsole.operations.SagaProgress;

/** The steps of an onboarding, live. */
final class OnboardSteps extends Div {

    private final Stepper stepper = new Stepper();

    OnboardSteps(String title) {
        addClassName("onboard-steps");
        add(new Panel(title, stepper));
        show(OnboardProgress.nothingYet());
    }

    void show(OnboardProgress progress) {
        stepper.show(progress.lines().stream()
                .map(line -> new Stepper.Step(line.title(), state(line.state()), line.detail()))
                .toList());
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
