package io.m2mconsole.people;

import java.util.Set;

/** Who does something: a signed-in person, or the console itself at start and on schedule. */
public record Actor(String name, Set<Right> rights) {

    public Actor {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
