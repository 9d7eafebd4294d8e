package io.m2mconsole.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says of the sagas that run here that they are alive, so that no other instance takes them over. */
@Component
class SagaLeases {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JdbcSagas table;
    private final String owner = UUID.randomUUID().toString();
    private final Set<String> live = ConcurrentHashMap.newKeySet();

    SagaLeases(JdbcSagas table) {
        this.table = table;
    }

    /** This instance's name among the owners; new at each start. */
    String owner() {
        return owner;
    }

    /** Who was last heard of before this is taken for dead. */
    Instant silentSince() {
        return Instant.now().minus(SILENCE);
    }

    <T> T during(String id, Supplier<T> call) {
        live.add(id);
        try {
            return call.get();
        } finally {
            live.remove(id);
        }
    }

    @Scheduled(fixedDelayString = "PT5S")
    void beat() {
        table.heartbeat(live, owner);
    }
}
