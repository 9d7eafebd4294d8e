package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.clients.NewClient;
import io.m2mconsole.operations.SagaProgress;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingTest extends OnboardingBed {

    @Autowired
    private StoreSecret store;

    @Autowired
    private CreateClient create;

    @Autowired
    private OnboardSaga saga;

    @Test
    void onboardsACompleteAndProvenClient() {
        var progress = new ArrayList<OnboardProgress>();

        var id = onboarding.onboard(environment, request, progress::add);

        assertComplete(id);
        assertThat(clients.get(environment, id))
                .satisfies(client -> assertThat(client.userFlows()).noneMatch(flow -> flow.contains("USER")))
                .satisfies(client -> assertThat(client.scopes()).isEqualTo(READ))
                .satisfies(client -> assertThat(client.tokenLifetime()).isEqualTo(Duration.ofHours(1)));
        assertThat(progress.getLast().lines())
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(SagaProgress.State.DONE));
        assertThat(progress.getLast().lines().getLast().detail())
                .contains("GET /customers: allowed, as predicted.")
                .contains(": denied, as predicted.");
    }

    @Test
    void keepsTheSecretWithItsKeyAndLetsOneRoleReadIt() {
        var id = onboarding.onboard(environment, request, _ -> {});

        var stored = secrets.find(environment, id, request.name()).orElseThrow();
        var manager = aws.secretsManager(environment.target());
        assertThat(manager.describeSecret(about -> about.secretId(stored.arn())).kmsKeyId())
                .isEqualTo(KEY);
        assertThat(manager.getResourcePolicy(about -> about.secretId(stored.arn()))
                        .resourcePolicy())
                .contains("\"Effect\":\"Allow\"")
                .contains("\"Action\":\"secretsmanager:GetSecretValue\"")
                .contains("\"AWS\":\"" + READER + "\"");
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
        stored();

        assertThatThrownBy(() -> onboarding.onboard(environment, request, _ -> {}))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("There is a secret m2m/sandbox/" + request.name() + " already");
        assertThat(clients.named(environment, request.name())).isEmpty();
    }

    @Test
    void refusesThePathOfADeletedSecretAndNamesRestoringIt() {
        var data = stored();
        secrets.scheduleDeletion(environment, data.arn().orElseThrow());

        assertThatThrownBy(() -> onboarding.onboard(environment, request, _ -> {}))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.problem())
                                .satisfies(problem ->
                                        assertThat(problem.sentence()).contains("keeps its name until its recovery"))
                                .satisfies(problem -> assertThat(problem.cure())
                                        .contains("restore that secret on the page Secrets")));
        assertThat(clients.named(environment, request.name())).isEmpty();
    }

    @Test
    void makesOneClientOfTwoThatAreOnboardedUnderOneNameAtOnce() throws Exception {
        Callable<Optional<ClientId>> onboard = this::tryToOnboard;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(onboard);
            var second = threads.submit(onboard);
            var made =
                    Stream.concat(first.get().stream(), second.get().stream()).toList();

            assertThat(made).hasSize(1);
            assertComplete(made.getFirst());
        }
        assertThat(sagas.unfinished()).isEmpty();
    }

    @Test
    void doesNoHarmByDoingEachStepTwice() {
        var data = OnboardData.of(environment.id(), request);
        for (var step : saga.steps()) {
            step.run(data.data());
            step.run(data.data());
        }
        assertComplete(data.client().orElseThrow());

        for (SagaStep step : saga.steps().reversed()) {
            step.undo(data.data());
            step.undo(data.data());
        }
        assertNothing();
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
}
