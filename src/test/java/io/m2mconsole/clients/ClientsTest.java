package io.m2mconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class ClientsTest {

    private static final Set<ScopeName> READ = Set.of(ScopeName.parse("customer-api/read"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Environments environments;

    private Environment environment;

    @BeforeEach
    void discover() {
        environment = environments.get(new EnvironmentId("sandbox"));
    }

    @Test
    void listsTheStacksClientsByName() {
        assertThat(clients.refresh(environment).clients())
                .extracting(client -> client.name().value())
                .contains("OrderProcessingService", "ReportingService")
                .isSorted();
    }

    @Test
    void makesClientsForMachinesOnly() {
        var client = create();

        assertThat(client.machine()).isTrue();
        assertThat(client.userFlows()).containsExactly(MachineFlow.NAME);
        assertThat(client.scopes()).isEqualTo(READ);
        assertThat(client.tokenLifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(client.revocation()).isTrue();
        assertThat(clients.get(environment, client.id())).isEqualTo(client);
    }

    @Test
    void entersItsOwnChangesAtOnce() {
        clients.list(environment);

        var client = create();
        assertThat(clients.list(environment)).contains(client);

        clients.delete(environment, client.id());
        assertThat(clients.list(environment)).doesNotContain(client);
    }

    @Test
    void saysThatAClientIsUnknown() {
        assertThatThrownBy(() -> clients.get(environment, new ClientId("nobody")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("nobody");
    }

    private AppClient create() {
        return clients.create(environment, client(name()));
    }

    private NewClient client(ClientName name) {
        return new NewClient(name, READ, Duration.ofMinutes(10), secrets.generate());
    }

    private static ClientName name() {
        return new ClientName("Made " + NUMBER.incrementAndGet());
    }
}
