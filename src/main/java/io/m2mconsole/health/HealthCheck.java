package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import java.util.List;

/** Part of an environment's live checklist, implemented by the room that knows. Calls block. */
public interface HealthCheck {

    /** Where its lines stand in the list: lower comes first. */
    int order();

    /** Checks now; faults are lines of the result, not exceptions. */
    List<HealthItem> check(Environment environment);
}
