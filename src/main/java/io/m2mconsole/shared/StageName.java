package io.m2mconsole.shared;

/** The name of an API's stage, such as {@code prod}. */
public record StageName(String value) implements Comparable<StageName> {

    public StageName {
        Patterns.STAGE_NAME.require(value);
    }

    @Override
    public int compareTo(StageName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
