package io.m2mconsole.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SagasPropertiesTest {

    @Test
    void takesHalfAMinuteOfSilenceForDeath() {
        assertThat(bind(Map.of()).silence()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void looksAgainAfterTenMinutesWhereACallWasNotAnswered() {
        assertThat(bind(Map.of()).settle()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void readsEachProperty() {
        assertThat(bind(Map.of("console.sagas.silence", "2s")).silence()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bind(Map.of("console.sagas.settle", "3s")).settle()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesWhatWouldNotBeTakenOverWithinAMinute() {
        assertThatThrownBy(() -> bind(Map.of("console.sagas.silence", "2m")))
                .hasStackTraceContaining("1 to 50 seconds");
    }

    @Test
    void refusesToKeepASagaOpenForHours() {
        assertThatThrownBy(() -> bind(Map.of("console.sagas.settle", "2h"))).hasStackTraceContaining("60 minutes");
    }

    private static SagasProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("console.sagas", SagasProperties.class);
    }
}
