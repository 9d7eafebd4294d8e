package io.m2mconsole.shared;

/** An app client's name; not unique in its pool. */
public record ClientName(String value) implements Comparable<ClientName> {

    public ClientName {
        Patterns.CLIENT_NAME.require(value);
    }

    @Override
    public int compareTo(ClientName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
