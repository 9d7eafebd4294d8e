package io.m2mconsole.operations;

import java.util.List;

/** How the steps of a saga stand. */
public record SagaProgress(List<Step> steps) {

    public SagaProgress {
        steps = List.copyOf(steps);
    }

    /** How a step stands. */
    public enum State {
        PENDING,
        RUNNING,
        /** For its time to come. */
        WAITING,
        DONE,
        FAILED,
        UNDONE
    }

    /** @param problem what went wrong, as a sentence; empty where nothing did */
    public record Step(String name, State state, String problem) {}
}
