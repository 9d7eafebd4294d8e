package io.m2mconsole.activity;

import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How activity is kept, below {@code console.activity.}.
 *
 * @param key signs the chain's checkpoints, the same on every instance; absent or empty leaves them unsigned
 * @param retention how long entries are kept; absent for ever
 * @param shipTo where each event goes as a line of JSON besides the database: a file, or {@code stdout}; empty for nowhere
 */
@ConfigurationProperties("console.activity")
record ActivityProperties(
        @Nullable SecretValue key,
        @Nullable Duration retention,
        @DefaultValue("") String shipTo) {

    ActivityProperties {
        if (retention != null && retention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("console.activity.retention is at least a day.");
        }
    }

    Optional<SecretValue> givenKey() {
        return Optional.ofNullable(key).filter(value -> !value.reveal().isBlank());
    }

    Optional<Duration> kept() {
        return Optional.ofNullable(retention);
    }
}
