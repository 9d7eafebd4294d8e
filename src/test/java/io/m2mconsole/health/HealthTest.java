package io.m2mconsole.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.health.HealthItem.State;
import io.m2mconsole.shared.EnvironmentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class HealthTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Environments environments;

    @Autowired
    private Health health;

    @Test
    void findsTheSandboxHealthy() {
        var items = health.check(environments.get(SANDBOX));

        assertThat(items).allSatisfy(item -> assertThat(item.state()).isEqualTo(State.OK));
        assertThat(items)
                .extracting(HealthItem::subject)
                .contains(
                        "Stack",
                        "User pool",
                        "Domain",
                        "Token endpoint",
                        "Signing keys (JWKS)",
                        "APIs and stages",
                        "Authorizers",
                        "Permissions of the console");
    }
}
