package io.m2mconsole.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ActivityPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new ActivityProperties(null, null, ""));
        assertThat(bind(Map.of("console.activity.key", "")).givenKey()).isEmpty();
    }

    @Test
    void readsEveryProperty() {
        assertThat(bind(Map.of(
                        "console.activity.key", "k",
                        "console.activity.retention", "400d",
                        "console.activity.ship-to", "stdout")))
                .isEqualTo(new ActivityProperties(new SecretValue("k"), Duration.ofDays(400), "stdout"));
    }

    @Test
    void keepsAtLeastADay() {
        assertThatThrownBy(() -> bind(Map.of("console.activity.retention", "1h")))
                .hasRootCauseMessage("console.activity.retention is at least a day.");
    }

    private static ActivityProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("console.activity", ActivityProperties.class);
    }
}
