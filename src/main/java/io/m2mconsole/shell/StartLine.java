package io.m2mconsole.shell;

import io.m2mconsole.environments.Environments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line in the log when the console is up: where it is, and what it serves. */
@Component
class StartLine {

    private static final Logger log = LoggerFactory.getLogger(StartLine.class);

    private final Environment settings;
    private final Environments environments;

    StartLine(Environment settings, Environments environments) {
        this.settings = settings;
        this.environments = environments;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        log.info(
                "M2M Console is open at http://localhost:{}; environments: {}",
                settings.getProperty("local.server.port", "?"),
                environments.ids());
    }
}
