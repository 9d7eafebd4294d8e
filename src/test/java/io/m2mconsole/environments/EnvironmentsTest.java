package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class EnvironmentsTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Environments environments;

    @Autowired
    private Discovery discovery;

    @Autowired
    private AwsClients clients;

    @Test
    void discoversTheStacksPoolAndStages() {
        var environment = environments.get(SANDBOX);

        assertThat(environment.stack()).contains("cognito-m2m-demo");
        assertThat(environment.pool().value()).startsWith("us-east-1_");
        assertThat(environment.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).hasToString("prod");
            assertThat(stage.invokeUrl().toString())
                    .isEqualTo(environment.target().endpoint() + "/_aws/execute-api/" + stage.api() + "/prod");
        });
        assertThat(environment.endpoints().token()).isPresent();
        assertThat(environment.endpoints().jwks().toString()).endsWith("jwks.json");
        assertThat(environment.sandbox()).isTrue();
    }

    @Test
    void discoversWhatIsConfiguredByHand() {
        var byStack = environments.get(SANDBOX);
        var configured = configured(Map.of(
                "endpoint", byStack.target().endpointOverride().orElseThrow().toString(),
                "pool", byStack.pool().value(),
                "apis", byStack.stages().getFirst().api().value()));

        var environment = discovery.discover(configured);

        assertThat(environment.stack()).isEmpty();
        assertThat(environment.stages()).isEqualTo(byStack.stages());
        assertThat(environment.endpoints()).isEqualTo(byStack.endpoints());
    }

    @Test
    void saysThatAStackIsMissing() {
        var configured = configured(Map.of(
                "endpoint",
                environments
                        .get(SANDBOX)
                        .target()
                        .endpointOverride()
                        .orElseThrow()
                        .toString(),
                "stack-name",
                "no-such-stack"));

        assertThatThrownBy(() -> discovery.discover(configured))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("no-such-stack");
    }

    @Test
    void saysThatAnEnvironmentIsUnknown() {
        assertThatThrownBy(() -> environments.get(new EnvironmentId("nowhere")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("«nowhere»");
    }

    @Test
    void remembersWhatWasDiscovered() {
        assertThat(environments.get(SANDBOX)).isSameAs(environments.get(SANDBOX));
        assertThat(environments.refresh(SANDBOX)).isNotSameAs(environments.refresh(SANDBOX));
    }

    private ConfiguredEnvironment configured(Map<String, String> settings) {
        var values = new java.util.HashMap<String, String>();
        values.put("console.environments.hand.region", "us-east-1");
        settings.forEach((key, value) -> values.put("console.environments.hand." + key, value));
        return new Configured(EnvironmentsPropertiesTest.bind(values), clients)
                .right()
                .values()
                .iterator()
                .next();
    }
}
