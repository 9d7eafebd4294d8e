package io.m2mconsole.shared;

/** A Cognito user pool's id, such as {@code us-east-1_AbCdEfGhI}. */
public record PoolId(String value) implements Comparable<PoolId> {

    public PoolId {
        Patterns.POOL_ID.require(value);
    }

    @Override
    public int compareTo(PoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
