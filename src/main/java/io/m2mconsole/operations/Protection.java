package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/** How environments are protected; the room of the environments knows. */
public interface Protection {

    /** All environments, in order. */
    List<EnvironmentId> environments();

    /** Whether changes and live tests ask for more there. */
    boolean guarded(EnvironmentId environment);

    /** Whether another person must approve changes there; only where it is protected. */
    boolean fourEyes(EnvironmentId environment);
}
