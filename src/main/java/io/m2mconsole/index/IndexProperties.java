package io.m2mconsole.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index's settings, below {@code console.index.}.
 *
 * @param listEvery how often the names are listed, which notices new, renamed and deleted clients
 * @param describeAfter how old a description may be before the client is described again
 */
@ConfigurationProperties("console.index")
record IndexProperties(
        @DefaultValue("3m") Duration listEvery,
        @DefaultValue("30m") Duration describeAfter) {
    IndexProperties {
        if (!listEvery.isPositive() || !describeAfter.isPositive()) {
            throw new IllegalArgumentException("console.index.list-every and .describe-after are more than 0.");
        }
    }
}
