package io.m2mconsole.people.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import org.springframework.stereotype.Component;

/** Asks on each navigation for the right to view the environment in the URL, which annotations cannot see. */
@Component
class PlaceAccess implements VaadinServiceInitListener {

    private final People people;

    PlaceAccess(People people) {
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(start -> start.getUI().addBeforeEnterListener(enter -> {
                    if (!enter.isErrorEvent()
                            && EnvironmentParameter.find(enter)
                                    .filter(place -> !people.actor().may(Right.VIEW, place))
                                    .isPresent()) {
                        enter.rerouteToError(AccessDeniedException.class);
                    }
                }));
    }
}
