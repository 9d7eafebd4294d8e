package io.m2mconsole.activity;

import io.m2mconsole.shared.EnvironmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which activity to show.
 *
 * @param environment what concerns it or no environment at all; absent for everything
 * @param text part of actor, action, target, problem or request id, in any case; empty for all
 * @param outcome absent for all
 */
public record ActivityFilter(
        @Nullable EnvironmentId environment,
        String text,
        @Nullable Outcome outcome) {

    /** All that concerns the environment. */
    public static ActivityFilter of(EnvironmentId environment) {
        return new ActivityFilter(environment, "", null);
    }
}
