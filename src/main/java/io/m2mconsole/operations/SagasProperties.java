package io.m2mconsole.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sagas survive their instance, below {@code console.sagas.}.
 *
 * @param silence after how long without a sign of life an instance is taken for dead, and others take over its sagas: one to
 *     fifty seconds
 * @param settle how long a call that AWS left unanswered may still take effect; so much later what was taken back is looked at
 *     again. AWS takes a request's signature for five minutes, by a clock that may differ by as many. At most an hour
 */
@ConfigurationProperties("console.sagas")
record SagasProperties(
        @DefaultValue("30s") Duration silence,
        @DefaultValue("10m") Duration settle) {
    SagasProperties {
        if (settle.isNegative() || settle.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("console.sagas.settle is 0 to 60 minutes.");
        }
        if (silence.compareTo(Duration.ofSeconds(1)) < 0 || silence.compareTo(Duration.ofSeconds(50)) > 0) {
            throw new IllegalArgumentException("console.sagas.silence is 1 to 50 seconds.");
        }
    }
}
