package io.m2mconsole.shared;

import java.util.Comparator;

/** A scope with its resource server, written {@code customer-api/read}. */
public record ScopeName(ResourceServerId server, String name) implements Comparable<ScopeName> {

    private static final Comparator<ScopeName> ORDER =
            Comparator.comparing(ScopeName::server).thenComparing(ScopeName::name);

    public ScopeName {
        Patterns.SCOPE_NAME.require(name);
    }

    /**
     * Reads {@code server/name}; a server's identifier may itself hold slashes, a scope's name may not.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static ScopeName parse(String text) {
        var cut = text.lastIndexOf('/');
        if (cut < 0) {
            throw new IllegalArgumentException("A scope is written resource-server/scope, such as customer-api/read.");
        }
        return new ScopeName(new ResourceServerId(text.substring(0, cut)), text.substring(cut + 1));
    }

    @Override
    public int compareTo(ScopeName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return server + "/" + name;
    }
}
