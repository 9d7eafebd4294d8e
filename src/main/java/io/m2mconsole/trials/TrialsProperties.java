package io.m2mconsole.trials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How trials are made.
 *
 * @param probe the value for path parameters that nobody gave another
 */
@ConfigurationProperties("console.trials")
record TrialsProperties(@DefaultValue("123") String probe) {

    TrialsProperties {
        if (probe.isBlank()) {
            throw new IllegalArgumentException("console.trials.probe: a value for path parameters.");
        }
    }
}
