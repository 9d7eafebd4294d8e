package io.m2mconsole.operations;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at start, and from time to time, for sagas whose instance died. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SagaWatch {

    private final Sagas sagas;

    SagaWatch(Sagas sagas) {
        this.sagas = sagas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        sagas.takeOver();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void fromTimeToTime() {
        sagas.takeOver();
    }
}
