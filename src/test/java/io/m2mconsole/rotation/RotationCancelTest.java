package io.m2mconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaProgress;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.tokens.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rotation with a grace period: waiting without a thread, being woken, being called back, being left by a dead instance. */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:rotation-cancel;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.rotation.sandbox-grace=3s"
        })
class RotationCancelTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Sagas sagas;

    @Autowired
    private Secrets secrets;

    @Autowired
    private SecretVersions versions;

    @Autowired
    private ActiveSecrets active;

    @Autowired
    private Adoption adoption;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clients clients;

    @Autowired
    private Environments environments;

    @Autowired
    private Rotations rotations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private org.springframework.core.env.Environment properties;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = new Bed(environments, clients, secrets, versions, active, adoption, tokens, rotations, properties);
    }

    @AfterEach
    void mend() {
        bed.noFaults();
    }

    @Test
    void waitsWithBothSecretsValidAndThenEndsByItself() {
        var client = bed.adopted();
        var before = bed.current(client).clientSecret();

        assertThat(rotations.rotate(bed.environment(), client)).isInstanceOf(SagaResult.Waiting.class);

        assertThat(bed.opens(client, before)).isTrue();
        assertThat(bed.opens(client, bed.current(client).clientSecret())).isTrue();
        var waiting = bed.status(client);
        assertThat(waiting.state()).isEqualTo(SagaStatus.State.WAITING);
        assertThat(waiting.cancellable()).isTrue();
        assertThat(waiting.waitsUntil()).isPresent();
        assertThat(waiting.progress().steps().get(RotationStep.GRACE.ordinal()).state())
                .isEqualTo(SagaProgress.State.WAITING);
        assertThatThrownBy(() -> rotations.rotate(bed.environment(), client))
                .as("one at a time")
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("under way");
        end(client, SagaStatus.State.DONE);
        bed.assertWhole(client);
        assertThat(bed.opens(client, before)).isFalse();
        assertThatThrownBy(() -> rotations.cancel(bed.status(client).id())).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void cancelledWhileWaitingItTakesTheLabelBackWaitsAndDeletesTheNewOne() {
        var client = bed.adopted();
        var before = bed.current(client).clientSecret();
        rotations.rotate(bed.environment(), client);
        var fetched = bed.current(client).clientSecret();

        rotations.cancel(bed.status(client).id());

        await().atMost(LONG).until(() -> bed.status(client).state() == SagaStatus.State.WAITING_BACK);
        assertThat(bed.current(client).clientSecret()).isEqualTo(before);
        assertThat(bed.opens(client, fetched))
                .as("workloads that fetched the new one meanwhile")
                .isTrue();
        end(client, SagaStatus.State.UNDONE);
        bed.assertWhole(client);
        assertThat(bed.current(client).clientSecret()).isEqualTo(before);
        assertThat(bed.opens(client, fetched)).isFalse();
    }

    @ParameterizedTest(name = "held at {0}")
    @CsvSource({
        "secretsmanager:PutSecretValue",
        "cognito-idp:AddUserPoolClientSecret",
        "cognito-oauth:Token",
        "secretsmanager:UpdateSecretVersionStage"
    })
    void cancelledBeforeTheGracePeriodItLeavesAllAsItWas(String held) {
        var client = bed.adopted();
        var before = bed.current(client).clientSecret();
        bed.hold(held, Duration.ofMillis(1500));

        var result = CompletableFuture.supplyAsync(() -> rotations.rotate(bed.environment(), client));
        await().until(() -> rotations.latest(bed.environment(), client.id()).isPresent());
        rotations.cancel(bed.status(client).id());

        assertThat(result.join()).isNotInstanceOf(SagaResult.Done.class);
        end(client, SagaStatus.State.UNDONE);
        bed.assertWhole(client);
        assertThat(bed.current(client).clientSecret()).isEqualTo(before);
    }

    @Test
    void cannotBeCancelledOnceTheOldSecretIsBeingDeleted() {
        var client = bed.adopted();
        rotations.rotate(bed.environment(), client);
        bed.fault("cognito-idp:DeleteUserPoolClientSecret", "FAIL_BEFORE", 0);
        end(client, SagaStatus.State.UNFINISHED);
        var id = bed.status(client).id();

        assertThatThrownBy(() -> rotations.cancel(id)).isInstanceOf(RemoteFailure.class);

        bed.noFaults();
        assertThat(sagas.resume(id)).isInstanceOf(SagaResult.Done.class);
        bed.assertWhole(client);
    }

    @ParameterizedTest(name = "died at step {0}")
    @CsvSource({"0", "1", "2", "3", "4", "5"})
    void goesOnAfterTheConsoleDied(int step) {
        var client = bed.adopted();
        rotations.rotate(bed.environment(), client);
        var id = bed.status(client).id();
        // As a process leaves it that was killed in that step: written down as running, and its owner silent.
        jdbc.sql("""
                update saga set state = 'RUNNING', step = :step, owner = 'dead', resume_at = null,
                    heartbeat = dateadd('minute', -2, current_timestamp) where id = :id""").param("step", step).param("id", id).update();

        end(client, SagaStatus.State.DONE);
        bed.assertWhole(client);
    }

    @Test
    void wantsTheSecretStoredFirst() {
        var client = bed.fresh();
        assertThatThrownBy(() -> rotations.rotate(bed.environment(), client))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("not in Secrets Manager");
        assertThat(rotations.latest(bed.environment(), client.id())).isEqualTo(Optional.empty());
    }

    private void end(AppClient client, SagaStatus.State state) {
        await().atMost(LONG).until(() -> bed.status(client).state() == state);
    }
}
