package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.shared.EnvironmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class ConfiguredTest {

    @Autowired
    private AwsClients clients;

    @Test
    void completesWhatIsLeftOut() {
        var environment = right("prod", Map.of("region", "eu-west-1", "stack-name", "s"));

        assertThat(environment.secretPrefix()).isEqualTo("m2m/prod");
        assertThat(environment.target().endpoint()).isNull();
        assertThat(environment.describesPerSecond()).isEqualTo(2.5);
        assertThat(environment.guarded()).isFalse();
    }

    @Test
    void doesNotBrakeBehindAnEndpointOfItsOwn() {
        var environment =
                right("local", Map.of("region", "eu-west-1", "stack-name", "s", "endpoint", "http://localhost:4566/"));

        assertThat(environment.describesPerSecond()).isGreaterThan(100);
        assertThat(environment.target().endpoint()).hasToString("http://localhost:4566");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "logout", "actuator", "app", "webjars", "vaadin", "error"})
    void refusesIdsThatAreThePathsOfOtherPages(String id) {
        var configured = configured(id, Map.of("region", "eu-west-1", "stack-name", "s"));

        assertThat(configured.right()).isEmpty();
        assertThat(configured.wrong().get(id)).contains("choose another id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "1prod", "prod_x", "this-id-is-much-too-long-for-an-environment"})
    void refusesIdsOfAnotherShape(String id) {
        assertThat(configured(id, Map.of("region", "eu-west-1", "stack-name", "s"))
                        .wrong())
                .containsKey(id);
    }

    @ParameterizedTest
    @CsvSource({
        "region, Mars, needs a region",
        "endpoint, nonsense, Its endpoint is a URL",
        "pool, ???, A user pool id looks like",
        "apis, a-b, An API id has",
        "secret-prefix, /x/, secret-prefix",
        "describes-per-second, 0, more than 0"
    })
    void saysWhatIsWrong(String key, String value, String reason) {
        var settings = new HashMap<>(Map.of("region", "eu-west-1", "stack-name", "s"));
        settings.put(key, value);

        assertThat(configured("prod", settings).wrong().get("prod")).contains(reason);
    }

    @Test
    void needsAStackOrAPool() {
        assertThat(configured("prod", Map.of("region", "eu-west-1")).wrong().get("prod"))
                .contains("stack or a pool");
    }

    @Test
    void keepsTheOthersWhenOneIsWrong() {
        var configured = new Configured(
                EnvironmentsPropertiesTest.bind(Map.of(
                        "console.environments.login.stack-name", "s",
                        "console.environments.prod.stack-name", "s",
                        "console.environments.prod.region", "eu-west-1")),
                clients);

        assertThat(configured.right()).containsOnlyKeys(new EnvironmentId("prod"));
        assertThat(configured.wrong()).containsOnlyKeys("login");
    }

    private ConfiguredEnvironment right(String id, Map<String, String> settings) {
        var configured = configured(id, settings);
        assertThat(configured.wrong()).isEmpty();
        return Optional.ofNullable(configured.right().get(new EnvironmentId(id)))
                .orElseThrow();
    }

    private Configured configured(String id, Map<String, String> settings) {
        var values = new HashMap<String, String>();
        settings.forEach((key, value) -> values.put("console.environments." + id + "." + key, value));
        return new Configured(EnvironmentsPropertiesTest.bind(values), clients);
    }
}
