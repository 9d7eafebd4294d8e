package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A console on a sandbox that goes wrong on purpose, clients to onboard, and what must always hold. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:onboarding;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.sagas.settle=200ms",
            "console.admin-password=test"
        })
abstract class OnboardingBed {

    static final Set<ScopeName> READ = Set.of(ScopeName.parse("customer-api/read"));
    static final String READER = "arn:aws:iam::123456789012:role/inventory";
    static final String KEY = "alias/m2m";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Onboarding onboarding;

    @Autowired
    Clients clients;

    @Autowired
    Secrets secrets;

    @Autowired
    Sagas sagas;

    @Autowired
    AwsClients aws;

    @Autowired
    private Environments environments;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PropertyResolver properties;

    Environment environment;
    OnboardRequest request;

    @BeforeEach
    void chooseAName() {
        environment = environments.get(new EnvironmentId("sandbox"));
        request = new OnboardRequest(
                new ClientName("Inventory" + NUMBER.incrementAndGet()),
                new Particulars("team@example.com", "inventory@example.com", "Nightly report", "2099-01-31T18:00:00Z"),
                READ,
                Duration.ofHours(1),
                new SecretKeeping(KEY, READER));
    }

    @AfterEach
    void mendTheSandbox() {
        switches().noFaults();
    }

    Optional<ClientId> tryToOnboard() {
        try {
            return Optional.of(onboarding.onboard(environment, request, _ -> {}));
        } catch (RemoteFailure _) {
            return Optional.empty();
        }
    }

    /** Waits until nothing of an attempt is under way any more. */
    void awaitItsEnd() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from saga where state not in ('DONE', 'UNDONE', 'UNFINISHED')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    void assertComplete(ClientId id) {
        assertThat(clients.named(environment, request.name()))
                .extracting(client -> client.id())
                .containsExactly(id);
        var stored = secrets.find(environment, id, request.name()).orElseThrow();
        assertThat(stored.tags()).containsAllEntriesOf(request.particulars().tags());
        assertThat(secrets.isComplete(environment, stored.arn(), id)).isTrue();
        assertThat(secrets.readPending(environment, stored.arn())).isEmpty();
        assertThat(aws.secretsManager(environment.target())
                        .getResourcePolicy(request -> request.secretId(stored.arn()))
                        .resourcePolicy())
                .contains(READER);
        assertThat(tokens.request(environment, id, secrets.current(environment, id, request.name()), READ))
                .isInstanceOf(TokenAnswer.Granted.class);
    }

    void assertNothing() {
        assertThat(clients.named(environment, request.name())).isEmpty();
        assertThat(secrets.describe(environment, request.name())).isEmpty();
    }

    SandboxSwitches switches() {
        return new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }
}
