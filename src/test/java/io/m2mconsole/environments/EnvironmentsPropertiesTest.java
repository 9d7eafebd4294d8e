package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.environments.EnvironmentsProperties.PolicySettings;
import io.m2mconsole.environments.EnvironmentsProperties.QuotaSettings;
import io.m2mconsole.environments.EnvironmentsProperties.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EnvironmentsPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new EnvironmentsProperties(Map.of(), Duration.ofMinutes(5)));
        assertThat(bind(Map.of("console.environments.prod.stack-name", "s")).settings("prod"))
                .isEqualTo(new Settings(
                        "",
                        "",
                        "",
                        "",
                        "s",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        ".*",
                        false,
                        false,
                        false,
                        false,
                        null,
                        new PolicySettings(Duration.ofHours(1), Duration.ofDays(90), Duration.ofDays(7), ".*"),
                        new QuotaSettings(1000, 25, 100, 50)));
    }

    @Test
    void readsEveryProperty() {
        var prefix = "console.environments.prod.";
        var properties = bind(Map.ofEntries(
                Map.entry("console.rediscover-after", "1m"),
                Map.entry(prefix + "region", "eu-west-1"),
                Map.entry(prefix + "role-arn", "arn:aws:iam::123456789012:role/console"),
                Map.entry(prefix + "external-id", "team-x"),
                Map.entry(prefix + "domain", "auth.example.com"),
                Map.entry(prefix + "kms-key", "alias/m2m"),
                Map.entry(prefix + "managed-names", "m2m-.*"),
                Map.entry(prefix + "four-eyes", "true"),
                Map.entry(prefix + "policies.longest-token-lifetime", "15m"),
                Map.entry(prefix + "policies.oldest-secret", "30d"),
                Map.entry(prefix + "policies.two-secrets", "2d"),
                Map.entry(prefix + "policies.naming", "[a-z-]+"),
                Map.entry(prefix + "quotas.clients", "10000"),
                Map.entry(prefix + "quotas.resource-servers", "300"),
                Map.entry(prefix + "quotas.scopes-per-server", "101"),
                Map.entry(prefix + "quotas.scopes-per-client", "51"),
                Map.entry(prefix + "endpoint", "http://127.0.0.1:1"),
                Map.entry(prefix + "stack-name", "stack"),
                Map.entry(prefix + "pool", "eu-west-1_A"),
                Map.entry(prefix + "apis", "a1,b2"),
                Map.entry(prefix + "secret-prefix", "team/x"),
                Map.entry(prefix + "protected", "true"),
                Map.entry(prefix + "predicted-denials-unticked", "true"),
                Map.entry(prefix + "sandbox", "true"),
                Map.entry(prefix + "describes-per-second", "4.5")));

        assertThat(properties.rediscoverAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.settings("prod"))
                .isEqualTo(new Settings(
                        "eu-west-1",
                        "arn:aws:iam::123456789012:role/console",
                        "team-x",
                        "http://127.0.0.1:1",
                        "stack",
                        "eu-west-1_A",
                        "auth.example.com",
                        List.of("a1", "b2"),
                        "team/x",
                        "alias/m2m",
                        "m2m-.*",
                        true,
                        true,
                        true,
                        true,
                        4.5,
                        new PolicySettings(Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(2), "[a-z-]+"),
                        new QuotaSettings(10000, 300, 101, 51)));
    }

    @Test
    void readsWhatVariablesOfTheEnvironmentSay() {
        var variables = new StandardEnvironment();
        variables
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "CONSOLE_ENVIRONMENTS_DEMO_STACKNAME", "s",
                                        "CONSOLE_ENVIRONMENTS_DEMO_APIS_0", "a1",
                                        "CONSOLE_ENVIRONMENTS_DEMO_POLICIES_OLDESTSECRET", "30d")));

        var settings = Binder.get(variables)
                .bindOrCreate("console", EnvironmentsProperties.class)
                .settings("demo");

        assertThat(settings.stackName()).isEqualTo("s");
        assertThat(settings.apis()).containsExactly("a1");
        assertThat(settings.policies().oldestSecret()).isEqualTo(Duration.ofDays(30));
    }

    static EnvironmentsProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("console", EnvironmentsProperties.class);
    }
}
