package io.m2mconsole.shared;

/** A resource server's identifier, such as {@code customer-api}. */
public record ResourceServerId(String value) implements Comparable<ResourceServerId> {

    public ResourceServerId {
        Patterns.RESOURCE_SERVER_ID.require(value);
    }

    @Override
    public int compareTo(ResourceServerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
