package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;

/** A run as the database has it. @param fence how often it was taken in hand */
record RunRow(EnvironmentId environment, RunPlan plan, RunProgress progress, int fence) {

    long id() {
        return progress.number();
    }
}
