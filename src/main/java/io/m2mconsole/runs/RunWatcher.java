package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;

/** Is told how runs go on, at most four times a second each; on the run's threads, so it must be quick. */
public interface RunWatcher {

    void changed(EnvironmentId environment, RunProgress progress);
}
