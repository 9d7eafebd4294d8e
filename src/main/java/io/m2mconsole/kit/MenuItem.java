package io.m2mconsole.kit;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.shared.EnvironmentId;

/** An entry of the menu: each room's {@code ui} gives its own as Spring beans. */
public interface MenuItem {

    String title();

    VaadinIcon icon();

    /** Where it stands: lower comes first. Overview 0, Clients 10, Access 30, Test bench 40, Scopes 50, APIs 60, Activity 80. */
    int order();

    /** Whether it stands in the menu of this environment, for this person. */
    default boolean shownIn(EnvironmentId environment) {
        return true;
    }

    /** The page's path without a leading slash, such as {@code sandbox/clients}. */
    String path(EnvironmentId environment);
}
