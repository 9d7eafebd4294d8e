package io.m2mconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.SandboxSwitches.Fault;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkProgress;
import io.m2mconsole.bulk.BulkRow;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.operations.UnfinishedSaga;
import io.m2mconsole.processes.AwsWitness;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each writing call of rotation, deletion and bulk changes takes effect later than the client waits for it, maybe after what was
 * begun was taken back.
 */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:late-answers;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.rotation.sandbox-grace=0s",
            "console.index.list-every=1d",
            "console.index.describe-after=1d",
            "aws.attempt-timeout=1500ms",
            "aws.call-timeout=3500ms",
            // Longer than what is held back lasts beyond the client's patience.
            "console.sagas.settle=3s"
        })
class LateAnswersTest {

    private static final int LATE_MILLIS = 2_200;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rotations rotations;

    @Autowired
    private Deletion deletion;

    @Autowired
    private Bulk bulk;

    @Autowired
    private Sagas sagas;

    @Autowired
    private JdbcClient jdbc;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    @AfterEach
    void mend() {
        bed.switches().noFaults();
    }

    static Stream<Fault> rotating() {
        return late(
                "secretsmanager:PutSecretValue",
                "cognito-idp:AddUserPoolClientSecret",
                "cognito-oauth:Token",
                "secretsmanager:UpdateSecretVersionStage",
                "cognito-idp:DeleteUserPoolClientSecret");
    }

    @ParameterizedTest
    @MethodSource("rotating")
    void rotationLosesNoSecretAndLeavesNone(Fault late) throws Exception {
        var client = bed.adopted();
        bed.switches().faults(List.of(late));

        var _ = rotations.rotate(bed.environment(), client);
        settle();
        bed.switches().noFaults();

        finish(client);
        assertWhole(client);
        var _ = rotations.rotate(bed.environment(), client);
        settle();
        assertWhole(client);
    }

    static Stream<Fault> deleting() {
        return late("secretsmanager:DeleteSecret", "cognito-idp:DeleteUserPoolClient");
    }

    @ParameterizedTest
    @MethodSource("deleting")
    void deletionDeletesBothOrNeither(Fault late) {
        var client = bed.adopted();
        bed.switches().faults(List.of(late));

        try {
            deletion.delete(bed.environment(), client, 7);
        } catch (RemoteFailure e) {
            assertThat(e.problem().cure()).isNotBlank();
        }
        settle();
        bed.switches().noFaults();

        finish(client);
        if (bed.standing(client).flatMap(StoredSecret::deletion).isEmpty()) {
            assertThat(bed.now(client)).isEqualTo(client);
            deletion.delete(bed.environment(), client, 7);
        }
        assertGone(client);
    }

    static Stream<Arguments> changing() {
        return Stream.of(
                        each(new BulkTask.Grant(Set.of(Bed.WRITE)), "cognito-idp:UpdateUserPoolClient"),
                        each(new BulkTask.SetOwner("team@example.com"), "secretsmanager:TagResource"),
                        each(new BulkTask.Adopt(), "secretsmanager:CreateSecret"),
                        each(new BulkTask.Delete(7), "secretsmanager:DeleteSecret"),
                        each(new BulkTask.Delete(7), "cognito-idp:DeleteUserPoolClient"))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> each(BulkTask task, String operation) {
        return late(operation).map(fault -> Arguments.of(task, fault));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void bulkEndsEachRowAndIsRepeatedWithoutHarm(BulkTask task, Fault late) {
        var clients = IntStream.range(0, 2)
                .mapToObj(_ -> task instanceof BulkTask.Adopt ? bed.fresh() : bed.adopted())
                .toList();
        bed.switches().faults(List.of(late));

        var ended = run(task, clients);
        settle();
        bed.switches().noFaults();

        assertThat(ended.done()).as("each row came to an end").isEqualTo(2);
        assertThat(bulk.repeatable(ended.id()))
                .allSatisfy(
                        row -> assertThat(row.detail()).as("says what to do").isNotBlank());
        clients.forEach(this::finish);
        var again = run(task, clients);
        assertThat(again.count(BulkRow.State.DONE) + again.count(BulkRow.State.UNCHANGED))
                .as("%s", bulk.rows(again.id(), 0, 2))
                .isEqualTo(2);
        clients.forEach(client -> assertDone(task, client));
    }

    private static Stream<Fault> late(String... operations) {
        return Stream.of(operations)
                .flatMap(operation ->
                        IntStream.of(1, 0).mapToObj(times -> new Fault(operation, "DELAY", 0, times, LATE_MILLIS)));
    }

    private BulkProgress run(BulkTask task, List<AppClient> clients) {
        var id = bulk.start(bed.environment(), task, clients);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> bulk.progress(id).orElseThrow().end().isPresent());
        return bulk.progress(id).orElseThrow();
    }

    /** Waits until nothing is under way any more. */
    private void settle() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from saga where state not in ('DONE', 'UNDONE', 'UNFINISHED')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** As a person does on page Unfinished. */
    private void finish(AppClient client) {
        for (var saga : unfinished(client)) {
            var _ = sagas.resume(saga.id());
        }
        settle();
        assertThat(unfinished(client)).isEmpty();
    }

    private List<UnfinishedSaga> unfinished(AppClient client) {
        return sagas.unfinished().stream()
                .filter(saga -> client.id().value().equals(saga.data().get("clientId")))
                .toList();
    }

    private void assertWhole(AppClient client) throws Exception {
        var name = client.name().value();
        try (var witness = new AwsWitness(URI.create(bed.properties().getRequiredProperty("sandbox.url")))) {
            assertThat(witness.opens(name)).as("what workloads read works").isTrue();
            assertThat(witness.activeSecrets(client.id().value()))
                    .as("no secret that nobody knows")
                    .hasSize(1);
        }
    }

    private void assertGone(AppClient client) {
        assertThatThrownBy(() -> bed.now(client)).isInstanceOf(RemoteFailure.class);
        assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isPresent();
    }

    private void assertDone(BulkTask task, AppClient client) {
        switch (task) {
            case BulkTask.Grant(var scopes) ->
                assertThat(bed.now(client).scopes()).containsAll(scopes);
            case BulkTask.Withdraw(var scopes) ->
                assertThat(bed.now(client).scopes()).doesNotContainAnyElementsOf(scopes);
            case BulkTask.SetOwner(var owner) ->
                assertThat(bed.standing(client).orElseThrow().owner()).contains(owner);
            case BulkTask.Adopt() ->
                assertThat(bed.standing(client).flatMap(StoredSecret::clientId))
                        .contains(client.id().value());
            case BulkTask.Delete _ -> assertGone(client);
        }
    }
}
