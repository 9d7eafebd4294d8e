package io.m2mconsole.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretsPropertiesTest {

    @Test
    void keepsDeletedSecretsForThirtyDays() {
        assertThat(bind(Map.of()).days()).isEqualTo(30);
    }

    @Test
    void readsTheRecoveryWindow() {
        assertThat(bind(Map.of("console.secrets.recovery-window", "7d")).days()).isEqualTo(7);
    }

    @Test
    void refusesAWindowThatSecretsManagerDoes() {
        assertThatThrownBy(() -> bind(Map.of("console.secrets.recovery-window", "6d")))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("console.secrets.recovery-window is 7 to 30 days.");
    }

    private static SecretsProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("console.secrets", SecretsProperties.class);
    }
}
