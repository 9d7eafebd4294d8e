package io.m2mconsole.shared;

/** An environment's id: the first path segment of its pages. */
public record EnvironmentId(String value) implements Comparable<EnvironmentId> {

    public EnvironmentId {
        Patterns.ENVIRONMENT_ID.require(value);
    }

    @Override
    public int compareTo(EnvironmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
