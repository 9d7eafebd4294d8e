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
 * @param right what it needed, such as PROVISION; absent for entries of older versions
 * @param environment absent where it concerned none, as a sign-in
 * @param difference what changed, absent where the action says it all
 * @param duration zero while it runs
 * @param requestIds AWS's request ids, in order
 * @param problem what went wrong, as a sentence
 */
public record ActivityEntry(
        long id,
        Instant at,
        String actor,
        @Nullable String address,
        @Nullable String right,
        String action,
        String target,
        @Nullable EnvironmentId environment,
        @Nullable String difference,
        Outcome outcome,
        Duration duration,
        List<String> requestIds,
        @Nullable String problem) {

    public ActivityEntry {
        requestIds = List.copyOf(requestIds);
    }
}
