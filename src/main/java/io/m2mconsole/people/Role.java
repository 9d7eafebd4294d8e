package io.m2mconsole.people;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of rights. */
public enum Role {
    VIEWER("Viewer", EnumSet.of(Right.VIEW)),
    TESTER("Tester", EnumSet.of(Right.VIEW, Right.TEST)),
    OPERATOR("Operator", EnumSet.of(Right.VIEW, Right.TEST, Right.PROVISION, Right.ROTATE, Right.REVEAL)),
    ADMINISTRATOR("Administrator", EnumSet.allOf(Right.class));

    private final String title;
    private final Set<Right> rights;

    Role(String title, Set<Right> rights) {
        this.title = title;
        this.rights = Set.copyOf(rights);
    }

    public String title() {
        return title;
    }

    public Set<Right> rights() {
        return rights;
    }
}
