package io.m2mconsole.people;

import java.util.List;

/** A local account; its password's hash stays out of {@code toString}. */
record Account(String name, String passwordHash, List<Grant> grants) {

    Account {
        grants = List.copyOf(grants);
    }

    Actor actor() {
        return Grant.actor(name, grants);
    }

    @Override
    public String toString() {
        return "Account[" + name + ", " + Grant.text(grants) + "]";
    }
}
