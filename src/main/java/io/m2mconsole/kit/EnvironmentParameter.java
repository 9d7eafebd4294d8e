package io.m2mconsole.kit;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Patterns;
import java.util.Optional;

/** The environment in a page's URL: the route parameter {@code :environment}. */
public final class EnvironmentParameter {

    private EnvironmentParameter() {}

    /** The environment of the page that is entered. */
    public static EnvironmentId of(BeforeEvent event) {
        return find(event).orElseThrow(() -> new NotFoundException("There is no such environment."));
    }

    /** Empty on pages outside of environments and where the segment cannot be an environment's id. */
    public static Optional<EnvironmentId> find(BeforeEvent event) {
        return event.getRouteParameters()
                .get("environment")
                .filter(Patterns.ENVIRONMENT_ID::matches)
                .map(EnvironmentId::new);
    }
}
