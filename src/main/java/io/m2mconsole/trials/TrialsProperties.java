package io.m2mconsole.trials;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How trials are made.
 *
 * @param probe the value for path parameters that nobody gave another
 * @param retention how long the history is kept, that of runs included
 */
@ConfigurationProperties("console.trials")
record TrialsProperties(
        @DefaultValue("123") String probe,
        @DefaultValue("90d") Duration retention) {

    TrialsProperties {
        if (probe.isBlank() || !retention.isPositive()) {
            throw new IllegalArgumentException("console.trials: a probe value, and a retention of some time.");
        }
    }
}
