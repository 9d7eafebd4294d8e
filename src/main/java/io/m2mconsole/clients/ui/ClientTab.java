package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;

/** A tab of the Client page, given by the room that knows its matter. */
public interface ClientTab {

    /** The tab's segment in the URL, such as {@code access}. */
    String segment();

    /** The tab's title. */
    String title();

    /** Where it stands among the tabs: lower comes first. */
    int order();

    /** A new component for one client; it loads for itself. */
    Component create(Environment environment, AppClient client);
}
