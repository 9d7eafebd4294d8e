package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaProgress;
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
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.PropertyResolver;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:onboarding;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
class OnboardingTest {

    private static final Set<ScopeName> READ = Set.of(ScopeName.parse("customer-api/read"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sagas sagas;

    @Autowired
    private StoreSecret store;

    @Autowired
    private CreateClient create;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;
    private OnboardRequest request;

    @BeforeEach
    void chooseAName() {
        environment = environments.get(new EnvironmentId("sandbox"));
        request = new OnboardRequest(
                new ClientName("Inventory" + NUMBER.incrementAndGet()), "team@example.com", READ, Duration.ofHours(1));
    }

    @AfterEach
    void mendTheSandbox() {
        switches().noFaults();
    }

    @Test
    void onboardsACompleteAndProvenClient() {
        var progress = new ArrayList<OnboardProgress>();

        var id = onboarding.onboard(environment, request, progress::add);

        assertComplete(id);
        assertThat(clients.get(environment, id))
                .satisfies(client -> assertThat(client.userFlows()).noneMatch(flow -> flow.contains("USER")))
                .satisfies(client -> assertThat(client.scopes()).isEqualTo(READ))
                .satisfies(client -> assertThat(client.tokenLifetime()).isEqualTo(Duration.ofHours(1)));
        assertThat(secrets.find(environment, id, request.name()))
                .hasValueSatisfying(stored -> assertThat(stored.owner()).contains("team@example.com"));
        assertThat(progress.getLast().lines())
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(SagaProgress.State.DONE));
        assertThat(progress.getLast().lines().getLast().detail())
                .contains("GET /customers: allowed, as predicted.")
                .contains(": denied, as predicted.");
    }

    @Test
    void refusesATakenNameBeforeAnythingIsMade() {
        onboarding.onboard(environment, request, _ -> {});
        var steps = new ArrayList<OnboardProgress>();

        assertThatThrownBy(() -> onboarding.onboard(environment, request, steps::add))
                .isInstanceOf(RemoteFailure.class)
                .hasMessage("There is an app client named " + request.name() + " already.");
        assertThat(steps).isEmpty();
    }

    @Test
    void refusesATakenSecretPathBeforeAnythingIsMade() {
        var data = OnboardData.of(environment.id(), request);
        store.run(data.data());

        assertThatThrownBy(() -> onboarding.onboard(environment, request, _ -> {}))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("There is a secret m2m/sandbox/" + request.name() + " already");
        assertThat(clients.named(environment, request.name())).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        "secretsmanager:CreateSecret/0",
                        "secretsmanager:PutSecretValue/0",
                        "cognito-idp:CreateUserPoolClient/0",
                        "cognito-idp:ListUserPoolClientSecrets/0",
                        "secretsmanager:TagResource/0",
                        "secretsmanager:PutSecretValue/1",
                        "secretsmanager:UpdateSecretVersionStage/0",
                        "cognito-oauth:Token/0",
                        "apigateway:GetExport/0")
                .flatMap(place -> Stream.of("FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER")
                        .flatMap(kind -> Stream.of(1, 0).map(times -> Arguments.of(place, kind, times))));
    }

    @ParameterizedTest(name = "{0} {1}, {2} times")
    @MethodSource("faults")
    void leavesACompleteClientOrNone(String place, String kind, int times) {
        var cut = place.indexOf('/');
        switches().fault(place.substring(0, cut), kind, Integer.parseInt(place.substring(cut + 1)), times);

        var made = tryToOnboard();
        switches().noFaults();

        made.ifPresentOrElse(this::assertComplete, this::assertNothing);
        assertThat(sagas.unfinished()).isEmpty();
    }

    @Test
    void findsItsOrphanAfterACrashAndGoesOnWithIt() {
        var data = stored();
        var orphan = createOrphan(data);

        create.run(data.data());

        assertThat(data.client()).contains(orphan);
        assertThat(clients.named(environment, request.name())).hasSize(1);
    }

    @Test
    void deletesItsOrphanWhenUndone() {
        var data = stored();
        createOrphan(data);

        create.undo(data.data());
        store.undo(data.data());

        assertNothing();
    }

    @Test
    void leavesAForeignClientOfTheSameNameAlone() {
        var foreign = clients.create(
                environment, new NewClient(request.name(), READ, Duration.ofHours(1), secrets.generate()));
        var data = stored();

        create.undo(data.data());

        assertThat(clients.named(environment, request.name()))
                .extracting(client -> client.id())
                .containsExactly(foreign.id());
    }

    private OnboardData stored() {
        var data = OnboardData.of(environment.id(), request);
        store.run(data.data());
        return data;
    }

    private ClientId createOrphan(OnboardData data) {
        var pending = secrets.readPending(environment, data.arn().orElseThrow()).orElseThrow();
        return clients.create(environment, new NewClient(request.name(), READ, Duration.ofHours(1), pending))
                .id();
    }

    private Optional<ClientId> tryToOnboard() {
        try {
            return Optional.of(onboarding.onboard(environment, request, _ -> {}));
        } catch (RemoteFailure _) {
            return Optional.empty();
        }
    }

    private void assertComplete(ClientId id) {
        assertThat(clients.named(environment, request.name()))
                .extracting(client -> client.id())
                .containsExactly(id);
        var stored = secrets.find(environment, id, request.name()).orElseThrow();
        assertThat(secrets.isComplete(environment, stored.arn(), id)).isTrue();
        assertThat(secrets.readPending(environment, stored.arn())).isEmpty();
        assertThat(tokens.request(environment, id, secrets.current(environment, id, request.name()), READ))
                .isInstanceOf(TokenAnswer.Granted.class);
    }

    private void assertNothing() {
        assertThat(clients.named(environment, request.name())).isEmpty();
        assertThat(secrets.describe(environment, request.name())).isEmpty();
    }

    private SandboxSwitches switches() {
        return new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }
}
