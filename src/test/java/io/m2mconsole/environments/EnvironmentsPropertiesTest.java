package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.environments.EnvironmentsProperties.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnvironmentsPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new EnvironmentsProperties(Map.of(), Duration.ofMinutes(5)));
        assertThat(bind(Map.of("console.environments.prod.stack-name", "s")).environments())
                .containsEntry("prod", new Settings("", "", "s", "", List.of(), "", false, false, false, null));
    }

    @Test
    void readsEveryProperty() {
        var prefix = "console.environments.prod.";
        var properties = bind(Map.ofEntries(
                Map.entry("console.rediscover-after", "1m"),
                Map.entry(prefix + "region", "eu-west-1"),
                Map.entry(prefix + "endpoint", "http://127.0.0.1:1"),
                Map.entry(prefix + "stack-name", "stack"),
                Map.entry(prefix + "pool", "eu-west-1_A"),
                Map.entry(prefix + "apis", "a1,b2"),
                Map.entry(prefix + "secret-prefix", "team/x"),
                Map.entry(prefix + "protected", "true"),
                Map.entry(prefix + "predicted-denials-unticked", "true"),
                Map.entry(prefix + "sandbox", "true"),
                Map.entry(prefix + "describes-per-second", "4.5")));

        assertThat(properties)
                .isEqualTo(new EnvironmentsProperties(
                        Map.of(
                                "prod",
                                new Settings(
                                        "eu-west-1",
                                        "http://127.0.0.1:1",
                                        "stack",
                                        "eu-west-1_A",
                                        List.of("a1", "b2"),
                                        "team/x",
                                        true,
                                        true,
                                        true,
                                        4.5)),
                        Duration.ofMinutes(1)));
    }

    static EnvironmentsProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("console", EnvironmentsProperties.class);
    }
}
