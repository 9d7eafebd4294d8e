package io.m2mconsole.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.NewSecret;
import io.m2mconsole.secrets.SecretDocument;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class RemovalTest {

    private static final Set<ScopeName> READ = Set.of(ScopeName.parse("customer-api/read"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Clients clients;

    @Autowired
    private Deletion deletion;

    @Autowired
    private CleanUp cleanUp;

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
    void deletesAClientWithItsSecret() {
        var client = onboarded();

        deletion.delete(environment, client);

        assertThatThrownBy(() -> clients.get(environment, client.id())).isInstanceOf(RemoteFailure.class);
        assertThat(secrets.describe(environment, client.name()).orElseThrow().deletion())
                .isPresent();
    }

    @Test
    void deletesAClientThatIsGoneAlready() {
        var client = onboarded();
        clients.delete(environment, client.id());

        deletion.delete(environment, client);

        assertThat(secrets.describe(environment, client.name()).orElseThrow().deletion())
                .isPresent();
    }

    @Test
    void cleansUpWhatTheConsoleMadeAndNothingElse() {
        var client = onboarded();
        var items = cleanUp.preview(environment).stream()
                .filter(item -> item.secret().name().equals(environment.secretName(client.name())))
                .toList();
        var outcomes = new ArrayList<CleanUp.Outcome>();

        cleanUp.removeAll(environment, items, true, outcomes::add);

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.item().appClient()).contains(client);
            assertThat(outcome.failure()).isEmpty();
        });
        assertThat(secrets.describe(environment, client.name())).isEmpty();
        assertThat(clients.refresh(environment).clients())
                .doesNotContain(client)
                .extracting(one -> one.name().value())
                .contains("OrderProcessingService", "ReportingService");
    }

    @Test
    void takesWhatIsGoneForCleanedUp() {
        var client = onboarded();
        var items = cleanUp.preview(environment).stream()
                .filter(item -> item.appClient().filter(client::equals).isPresent())
                .toList();
        clients.delete(environment, client.id());
        var outcomes = new ArrayList<CleanUp.Outcome>();

        cleanUp.removeAll(environment, items, false, outcomes::add);

        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).isEmpty());
    }

    private AppClient onboarded() {
        var name = new ClientName("Removed " + NUMBER.incrementAndGet());
        var secret = new NewClient(name, READ, Duration.ofMinutes(10), secrets.generate());
        var arn = secrets.storePending(environment, new NewSecret(name, secret.secret(), "team", "run" + name));
        var client = clients.create(environment, secret);
        secrets.complete(
                environment,
                arn,
                new SecretDocument(
                        client.id(),
                        secret.secret(),
                        null,
                        environment.endpoints().token().orElseThrow(),
                        READ,
                        environment.pool(),
                        environment.target().region()),
                "run" + name);
        return client;
    }
}
