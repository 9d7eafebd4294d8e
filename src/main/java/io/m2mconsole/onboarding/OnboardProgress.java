package io.m2mconsole.onboarding;

import io.m2mconsole.operations.SagaProgress;
import java.util.Arrays;
import java.util.List;

/** How an onboarding stands. */
public record OnboardProgress(List<Line> lines) {

    public OnboardProgress {
        lines = List.copyOf(lines);
    }

    /** One step. @param detail what came of it or what went wrong; empty where there is nothing to say */
    public record Line(String title, SagaProgress.State state, String detail) {}

    /** Before anything began. */
    public static OnboardProgress nothingYet() {
        return new OnboardProgress(Arrays.stream(OnboardStep.values())
                .map(step -> new Line(step.title(), SagaProgress.State.PENDING, ""))
                .toList());
    }
}
