package io.m2mconsole.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Says of the sagas that run here that they are alive, so that no other instance takes them over. */
@Component
@EnableConfigurationProperties(SagasProperties.class)
class SagaLeases implements SchedulingConfigurer {

    private static final int BEATS = 6;

    private final JdbcSagas table;
    private final Duration silence;
    private final String owner = UUID.randomUUID().toString();
    private final Set<String> live = ConcurrentHashMap.newKeySet();

    SagaLeases(JdbcSagas table, SagasProperties properties) {
        this.table = table;
        this.silence = properties.silence();
    }

    /** This instance's name among the owners; new at each start. */
    String owner() {
        return owner;
    }

    /** Who was last heard of before this is taken for dead. */
    Instant silentSince() {
        return table.clock().minus(silence);
    }

    /**
     * Whether it runs here. After a frozen minute, as of a laptop's sleep, an instance's own sagas look dead to it: it must not run
     * one beside itself, where no owner's name would tell the two apart.
     */
    boolean alive(String id) {
        return live.contains(id);
    }

    <T> T during(String id, Supplier<T> call) {
        live.add(id);
        try {
            return call.get();
        } finally {
            live.remove(id);
        }
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::beat, silence.dividedBy(BEATS));
    }

    void beat() {
        table.heartbeat(live, owner);
    }
}
