package io.m2mconsole.activity;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or tried.
 *
 * @param address where the person was, absent for the console itself
 * @param environment absent where it concerned none, as a sign-in
 * @param duration zero while it runs
 * @param requestIds AWS's request ids, in order
 * @param problem what went wrong, as a sentence
 */
public record ActivityEntry(
        long id,
        Instant at,
        String actor,
        @Nullable String address,
        String action,
        String target,
        @Nullable EnvironmentId environment,
        Outcome outcome,
        Duration duration,
        List<String> requestIds,
        @Nullable String problem) {

    public ActivityEntry {
        requestIds = List.copyOf(requestIds);
    }
}
