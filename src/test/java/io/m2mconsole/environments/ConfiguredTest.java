package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsRole;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.StageName;
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
        "describes-per-second, 0, more than 0",
        "role-arn, console, Its role-arn looks like",
        "describes-per-second, quick, Its describes-per-second is no double",
        "protected, maybe, Its protected is no boolean",
        "policies.oldest-secret, forever, Its policies.oldest-secret is no duration",
        "quotas.clients, many, Its quotas.clients is no int",
        "pool, us-east-1_A, is not in its region eu-west-1",
        "external-id, x1, no role to assume",
        "domain, https://x, without https://",
        "kms-key, my key, Its kms-key is",
        "managed-names, [, Its managed-names is wrong",
        "policies.naming, (, Its policies.naming is wrong",
        "policies.longest-token-lifetime, 2d, at most 1 day",
        "policies.oldest-secret, 0d, more than 0",
        "policies.two-secrets, 0d, more than 0",
        "quotas.clients, 0, Its quotas are"
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
    void takesRoleRulesAndStages() {
        var environment = right(
                "prod",
                Map.of(
                        "region", "eu-west-1",
                        "stack-name", "s",
                        "role-arn", "arn:aws:iam::123456789012:role/team/console",
                        "external-id", "team-x",
                        "apis", "a1,b2/prod",
                        "kms-key", "alias/m2m",
                        "managed-names", "m2m-.*",
                        "policies.naming", "m2m-[a-z]+"));

        assertThat(environment.target().assumedRole())
                .contains(new AwsRole("arn:aws:iam::123456789012:role/team/console", "team-x"));
        assertThat(environment.apis())
                .containsExactly(
                        new ConfiguredApi(new ApiId("a1"), Optional.empty()),
                        new ConfiguredApi(new ApiId("b2"), Optional.of(new StageName("prod"))));
        assertThat(environment.rules().kmsKey()).isEqualTo("alias/m2m");
        assertThat(environment.rules().managed().matches("m2m-x")).isTrue();
        assertThat(environment.rules().managed().matches("x-m2m-x")).isFalse();
        assertThat(environment.rules().policies().naming().matches("m2m-1")).isFalse();
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
