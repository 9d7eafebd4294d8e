package io.m2mconsole.operations;

import io.m2mconsole.jobs.Job;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Looks at start for sagas whose instance died, and from time to time for those too and for such as have waited enough. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SagaWatch implements Job {

    private final Sagas sagas;

    SagaWatch(Sagas sagas) {
        this.sagas = sagas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        sagas.takeOver();
    }

    @Override
    public String name() {
        return "saga-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        sagas.takeOver();
        sagas.wake();
    }
}
