package io.m2mconsole.runs;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are made.
 *
 * @param concurrency how many requests of a run are on their way at once
 * @param requestsPerSecond how many a run sends a second at most
 * @param mostCells how many cells one run may have
 * @param usdPerThousandTokens what a thousand token requests cost, for the forecast
 */
@ConfigurationProperties("console.runs")
record RunsProperties(
        @DefaultValue("8") int concurrency,
        @DefaultValue("100") double requestsPerSecond,
        @DefaultValue("100000") int mostCells,
        @DefaultValue("2.25") BigDecimal usdPerThousandTokens) {

    RunsProperties {
        if (concurrency < 1 || concurrency > 64) {
            throw new IllegalArgumentException("console.runs.concurrency: 1 to 64.");
        }
        if (requestsPerSecond <= 0 || mostCells < 1) {
            throw new IllegalArgumentException("console.runs: a rate and a size above zero.");
        }
    }
}
