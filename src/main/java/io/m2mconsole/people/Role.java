package io.m2mconsole.people;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of rights that an account has. */
enum Role {
    ADMINISTRATOR(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    Set<Right> rights() {
        return rights;
    }

    /** Its name among Spring Security's authorities. */
    String authority() {
        return "ROLE_" + name();
    }
}
