package io.m2mconsole.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sagas survive their instance, below {@code console.sagas.}.
 *
 * @param silence after how long without a sign of life an instance is taken for dead, and others take over its sagas: one to
 *     fifty seconds
 */
@ConfigurationProperties("console.sagas")
record SagasProperties(@DefaultValue("30s") Duration silence) {
    SagasProperties {
        if (silence.compareTo(Duration.ofSeconds(1)) < 0 || silence.compareTo(Duration.ofSeconds(50)) > 0) {
            throw new IllegalArgumentException("console.sagas.silence is 1 to 50 seconds.");
        }
    }
}
