package io.m2mconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.tokens.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each step of a rotation with each fault of AWS, without a grace period: no secret is lost, and repeating is harmless. */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:rotation-faults;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.rotation.sandbox-grace=0s",
            "console.sagas.settle=200ms"
        })
@ExtendWith(OutputCaptureExtension.class)
class RotationFaultsTest {

    private static final List<String> OPERATIONS = List.of(
            "secretsmanager:PutSecretValue",
            "secretsmanager:GetSecretValue",
            "secretsmanager:ListSecretVersionIds",
            "secretsmanager:UpdateSecretVersionStage",
            "cognito-idp:ListUserPoolClientSecrets",
            "cognito-idp:AddUserPoolClientSecret",
            "cognito-idp:DeleteUserPoolClientSecret",
            "cognito-oauth:Token");
    private static final List<String> KINDS = List.of("FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER", "THROTTLE");

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
    private People people;

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
    void replacesTheSecretAndProvesThatTheOldOneIsDead() {
        var client = bed.adopted();
        var before = bed.current(client);

        assertThat(rotations.rotate(bed.environment(), client)).isInstanceOf(SagaResult.Done.class);

        bed.assertWhole(client);
        assertThat(bed.current(client).clientSecret()).isNotEqualTo(before.clientSecret());
        assertThat(bed.current(client).scopes()).isEqualTo(before.scopes());
        assertThat(bed.labelled(client, "AWSPREVIOUS").orElseThrow().clientSecret())
                .isEqualTo(before.clientSecret());
        assertThat(bed.opens(client, before.clientSecret())).isFalse();
        assertThat(bed.status(client).data()).containsEntry("detail.PROVE", "The old secret gets invalid_client");
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @MethodSource("faults")
    void losesNoSecret(String operation, String kind, int times) {
        var client = bed.adopted();
        bed.fault(operation, kind, times);
        var result = rotations.rotate(bed.environment(), client);
        bed.noFaults();

        assertThat(bed.opens(client, bed.current(client).clientSecret()))
                .as("what workloads read works, whatever happened")
                .isTrue();
        switch (result) {
            case SagaResult.Done _ -> {}
            case SagaResult.Undone _, SagaResult.Settling _ -> {
                await().until(() -> bed.status(client).state() == SagaStatus.State.UNDONE);
                bed.assertWhole(client);
                assertThat(rotations.rotate(bed.environment(), client)).isInstanceOf(SagaResult.Done.class);
            }
            // What could not even be undone goes on from the step that failed.
            case SagaResult.Unfinished(var id, var _) ->
                assertThat(sagas.resume(id)).isInstanceOf(SagaResult.Done.class);
            case SagaResult.Waiting _ -> throw new AssertionError("There is no grace period here.");
        }
        bed.assertWhole(client);
    }

    static Stream<Arguments> faults() {
        // One is mended by the SDK's next attempt where it makes one; three use up all attempts of a call.
        return OPERATIONS.stream()
                .flatMap(operation -> KINDS.stream()
                        .flatMap(kind -> Stream.of(1, 3).map(times -> Arguments.of(operation, kind, times))));
    }

    @Test
    void bringsUnfinishedOnesToAnEndInEitherDirection() {
        for (var undo : List.of(true, false)) {
            var client = bed.adopted();
            bed.fault("cognito-idp:DeleteUserPoolClientSecret", "FAIL_BEFORE", 0);
            var result = rotations.rotate(bed.environment(), client);
            bed.noFaults();
            assertThat(result).isInstanceOf(SagaResult.Unfinished.class);
            assertThat(bed.ids(client)).hasSize(2);
            var id = ((SagaResult.Unfinished) result).id();
            assertThat(undo ? sagas.undo(id) : sagas.resume(id))
                    .isInstanceOf(undo ? SagaResult.Undone.class : SagaResult.Done.class);
            bed.assertWhole(client);
        }
    }

    @Test
    void writesNoSecretAnywhere(CapturedOutput output) {
        var client = bed.adopted();
        var old = bed.current(client).clientSecret().reveal();
        rotations.rotate(bed.environment(), client);
        bed.fault("cognito-idp:AddUserPoolClientSecret", "FAIL_AFTER", 0);
        rotations.rotate(bed.environment(), client);
        bed.noFaults();
        var shown = people.as(
                new Actor("admin", EnumSet.allOf(Right.class)),
                () -> secrets.reveal(bed.environment(), client.id(), client.name(), "the partner lost it"));
        assertThatThrownBy(() -> secrets.reveal(bed.environment(), client.id(), client.name(), "curious"))
                .as("the console itself may not")
                .isInstanceOf(RemoteFailure.class);
        var now = bed.current(client).clientSecret().reveal();

        assertThat(shown.reveal()).isEqualTo(now);
        var database = new StringBuilder();
        for (var table : List.of("activity", "saga", "scheduled_tasks")) {
            jdbc.sql("select * from " + table).query().listOfRows().forEach(row -> database.append(row));
        }
        assertThat(database).contains("the partner lost it").doesNotContain(old).doesNotContain(now);
        assertThat(output.getAll()).doesNotContain(old).doesNotContain(now);
    }
}
