package io.m2mconsole.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are made.
 *
 * @param concurrency how many requests of a run are on their way at once
 */
@ConfigurationProperties("console.runs")
record RunsProperties(@DefaultValue("4") int concurrency) {

    RunsProperties {
        if (concurrency < 1 || concurrency > 64) {
            throw new IllegalArgumentException("console.runs.concurrency: 1 to 64.");
        }
    }
}
