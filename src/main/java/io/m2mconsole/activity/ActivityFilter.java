package io.m2mconsole.activity;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activity to show.
 *
 * @param environment what concerns it or no environment at all; absent for everything
 * @param text part of actor, action, target, problem or request id, in any case; empty for all
 * @param actor exactly this one; absent for all
 * @param action exactly this one, such as {@code client.create}; absent for all
 * @param target part of it, in any case; empty for all
 * @param outcome absent for all
 * @param from not before; absent for all
 * @param until before; absent for all
 */
public record ActivityFilter(
        @Nullable EnvironmentId environment,
        String text,
        @Nullable String actor,
        @Nullable String action,
        String target,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    public ActivityFilter(@Nullable EnvironmentId environment, String text, @Nullable Outcome outcome) {
        this(environment, text, null, null, "", outcome, null, null);
    }

    /** All that concerns the environment. */
    public static ActivityFilter of(EnvironmentId environment) {
        return new ActivityFilter(environment, "", null);
    }
}
