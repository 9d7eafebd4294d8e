package io.m2mconsole.shared;

/** An app client's id, as Cognito made it. */
public record ClientId(String value) implements Comparable<ClientId> {

    public ClientId {
        Patterns.CLIENT_ID.require(value);
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
