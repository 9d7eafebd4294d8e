package io.m2mconsole.trials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How trials are made.
 *
 * @param probe the value for path parameters that nobody gave another
 * @param concurrency how many requests of a run are on their way at once
 */
@ConfigurationProperties("console.trials")
record TrialsProperties(
        @DefaultValue("123") String probe,
        @DefaultValue("4") int concurrency) {

    TrialsProperties {
        if (probe.isBlank() || concurrency < 1 || concurrency > 64) {
            throw new IllegalArgumentException("console.trials: a probe value, and a concurrency of 1 to 64.");
        }
    }
}
