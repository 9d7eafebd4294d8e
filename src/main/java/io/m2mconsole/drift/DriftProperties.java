package io.m2mconsole.drift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When drift is detected without being asked for.
 *
 * @param every how old the last detection may get; zero detects only when asked for
 */
@ConfigurationProperties("console.drift")
record DriftProperties(@DefaultValue("0s") Duration every) {

    DriftProperties {
        if (every.isNegative() || (every.isPositive() && every.compareTo(Duration.ofMinutes(10)) < 0)) {
            throw new IllegalArgumentException("console.drift.every: zero, or 10 minutes and more.");
        }
    }
}
