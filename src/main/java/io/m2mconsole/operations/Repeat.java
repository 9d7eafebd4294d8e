package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.Set;

/** Carries out a single command later, after another person approved it; a Spring bean of the room that offers it. */
public interface Repeat {

    /** What it can carry out. */
    Set<Action> actions();

    /** Does it, as this thread's actor, through the same service as the page. @param data as {@link Repeatable} kept it */
    void carryOut(Action action, EnvironmentId environment, Map<String, String> data);
}
