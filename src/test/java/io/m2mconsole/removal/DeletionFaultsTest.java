package io.m2mconsole.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches.Fault;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.operations.UnfinishedSaga;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each step of a deletion with each fault of AWS: a client keeps its secret, or both are gone, or a person is told. */
@OnSandbox
class DeletionFaultsTest {

    private static final List<String> OPERATIONS =
            List.of("secretsmanager:DescribeSecret", "secretsmanager:DeleteSecret", "cognito-idp:DeleteUserPoolClient");
    private static final List<String> KINDS = List.of("FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER", "THROTTLE");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Deletion deletion;

    @Autowired
    private Sagas sagas;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    @AfterEach
    void mend() {
        bed.switches().noFaults();
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @MethodSource("faults")
    void deletesBothOrNeitherOrTells(String operation, String kind, int times) {
        var client = bed.adopted();
        bed.switches().fault(operation, kind, 0, times);
        var failed = false;
        try {
            deletion.delete(bed.environment(), client, 7);
        } catch (RemoteFailure e) {
            failed = true;
        }
        bed.switches().noFaults();
        await().until(() -> sagas.latest(DeletionSaga.KIND, bed.environment().id() + "/" + client.id())
                .filter(SagaStatus::inFlight)
                .isEmpty());

        var unfinished = unfinished(client);
        if (failed && unfinished.isEmpty()) {
            assertThat(bed.now(client)).isEqualTo(client);
            assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isEmpty();
            deletion.delete(bed.environment(), client, 7);
        }
        unfinished.forEach(saga -> assertThat(sagas.resume(saga.id())).isInstanceOf(SagaResult.Done.class));
        assertGone(client);
        deletion.delete(bed.environment(), client, 7);
        assertGone(client);
    }

    static Stream<Arguments> faults() {
        // One is mended by the SDK's next attempt where it makes one; three use up all attempts of a call.
        return OPERATIONS.stream()
                .flatMap(operation -> KINDS.stream()
                        .flatMap(kind -> Stream.of(1, 3).map(times -> Arguments.of(operation, kind, times))));
    }

    @Test
    void tellsWhereNotEvenTheSecretCouldBeRestored() {
        var client = bed.adopted();
        bed.switches()
                .faults(List.of(
                        new Fault("cognito-idp:DeleteUserPoolClient", "FAIL_BEFORE", 0, 0, 0),
                        new Fault("secretsmanager:RestoreSecret", "FAIL_BEFORE", 0, 0, 0)));

        assertThatThrownBy(() -> deletion.delete(bed.environment(), client, 9)).isInstanceOf(RemoteFailure.class);
        bed.switches().noFaults();

        assertThat(unfinished(client)).singleElement().satisfies(saga -> {
            assertThat(sagas.undo(saga.id())).isInstanceOf(SagaResult.Undone.class);
            assertThat(bed.now(client)).isEqualTo(client);
            assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isEmpty();
        });
    }

    private void assertGone(AppClient client) {
        assertThatThrownBy(() -> bed.now(client)).isInstanceOf(RemoteFailure.class);
        assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isPresent();
    }

    private List<UnfinishedSaga> unfinished(AppClient client) {
        return sagas.unfinished().stream()
                .filter(saga -> client.id().value().equals(saga.data().get("clientId")))
                .toList();
    }
}
