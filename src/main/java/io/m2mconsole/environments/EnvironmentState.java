package io.m2mconsole.environments;

import io.m2mconsole.shared.Problem;
import java.time.Instant;

/** What came of the last look at an environment. */
public sealed interface EnvironmentState {

    /** Nobody has looked yet. */
    record Unseen() implements EnvironmentState {}

    /** It was discovered. */
    record Found(Environment environment, Instant at) implements EnvironmentState {}

    /** It could not be discovered; what was known before is no longer relied on. */
    record Wrong(Problem problem, Instant at) implements EnvironmentState {}
}
