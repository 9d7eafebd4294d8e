package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;

/** A part of a client's Overview tab below its settings, given by the room that knows its matter. */
public interface OverviewPart {

    /** Where it stands among the parts: lower comes first; the danger zone, 100, is the last. */
    int order();

    /** A new component for one client; it loads for itself. */
    Component create(Environment environment, AppClient client);
}
