package io.m2mconsole.environments;

import io.m2mconsole.shared.RemoteFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at every environment once the console is up, side by side: a wrong one is told in the log and stops no other. */
@Component
class EnvironmentsAtStart {

    private static final Logger log = LoggerFactory.getLogger(EnvironmentsAtStart.class);

    private final Environments environments;

    EnvironmentsAtStart(Environments environments) {
        this.environments = environments;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        for (var id : environments.ids()) {
            Thread.ofVirtual().name("look at " + id).start(() -> {
                try {
                    environments.get(id);
                } catch (RemoteFailure e) {
                    log.warn(
                            "The environment «{}» cannot be used yet: {} {}",
                            id,
                            e.problem().sentence(),
                            e.problem().cure());
                }
            });
        }
    }
}
