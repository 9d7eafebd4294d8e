package io.m2mconsole.people;

/** A local account; its password's hash stays out of {@code toString}. */
record Account(String name, String passwordHash, Role role) {

    Actor actor() {
        return new Actor(name, role.rights());
    }

    @Override
    public String toString() {
        return "Account[" + name + ", " + role + "]";
    }
}
