package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.environments.Environment;
import java.util.Optional;

/** A part of the findings' page that a room above this one adds, as a Spring bean. */
public interface FindingPart {

    /**
     * The part for an environment; empty where there is nothing to show. No remote call.
     *
     * @param changed to be told when something was found anew
     */
    Optional<Component> of(Environment environment, Runnable changed);
}
