package io.m2mconsole.shared;

/** The id of a REST API. */
public record ApiId(String value) implements Comparable<ApiId> {

    public ApiId {
        Patterns.API_ID.require(value);
    }

    @Override
    public int compareTo(ApiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
