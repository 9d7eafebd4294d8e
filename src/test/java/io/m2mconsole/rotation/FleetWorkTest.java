package io.m2mconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.PropertyResolver;

@OnSandbox
class FleetWorkTest {

    @Autowired
    private FleetWork work;

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Environments environments;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;
    private SandboxSwitches switches;

    @BeforeEach
    void find() {
        environment = environments.get(new EnvironmentId("sandbox"));
        switches = new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }

    @AfterEach
    void mend() {
        switches.noFaults();
    }

    @Test
    void adoptsManyInTheBackground() {
        work.start(environment, FleetWork.Kind.ADOPT, List.of(row(), row()));
        var state = end();
        assertThat(state.done()).hasSize(2).allMatch(Fleet.Outcome.Adopted.class::isInstance);
        assertThat(state.stopping()).isFalse();
    }

    @Test
    void doesOneWorkAtATimeUntilStopped() {
        switches.fault("secretsmanager:CreateSecret", "DELAY", 0, 0, 30_000);
        work.start(environment, FleetWork.Kind.ADOPT, List.of(row(), row()));
        await().until(() -> switches.struck().equals(List.of(1)));
        assertThatThrownBy(() -> work.start(environment, FleetWork.Kind.VERIFY, List.of()))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("already");
        work.stop(environment.id());
        switches.noFaults();

        var state = end();
        assertThat(state.done()).as("the one that was under way").hasSize(1);
        assertThat(state.stopping()).isTrue();
    }

    private FleetWork.State end() {
        await().until(() -> !work.latest(environment.id()).orElseThrow().running());
        return work.latest(environment.id()).orElseThrow();
    }

    private Fleet.Row row() {
        var name = new ClientName("Fleet-" + UUID.randomUUID().toString().substring(0, 8));
        var scopes = Set.of(ScopeName.parse("customer-api/read"));
        AppClient client =
                clients.create(environment, new NewClient(name, scopes, Duration.ofHours(1), secrets.generate()));
        return new Fleet.Row(client, null);
    }
}
