package io.m2mconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.bulk.BulkRow.State;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many clients at once: row by row, whatever fails, and repeating is harmless. */
@OnSandbox
class BulkTest {

    private static final BulkTask MORE = new BulkTask.Grant(Set.of(Bed.WRITE));
    private static final List<String> KINDS = List.of("FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER", "THROTTLE");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Bulk bulk;

    @Autowired
    private JdbcBulk table;

    @Autowired
    private BulkStep step;

    @Autowired
    private Sagas sagas;

    @Autowired
    private People people;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    @AfterEach
    void mend() {
        bed.switches().noFaults();
    }

    @Test
    void changesEachAndTellsWhatCameOfIt() {
        var clients = clients(3);
        bed.clients().delete(bed.environment(), clients.get(1).id());

        var ended = run(MORE, clients);

        assertThat(ended.count(State.DONE)).isEqualTo(2);
        assertThat(ended.count(State.FAILED)).isEqualTo(1);
        assertThat(bulk.rows(ended.id(), 0, 10))
                .extracting(BulkRow::state)
                .containsExactly(State.DONE, State.FAILED, State.DONE);
        assertThat(bulk.rows(ended.id(), 0, 10).getFirst().detail())
                .isEqualTo("AllowedOAuthScopes: customer-api/read, customer-api/write.");
        assertThat(bed.now(clients.getLast()).scopes()).contains(Bed.WRITE);
        assertThat(bulk.repeatable(ended.id()))
                .extracting(BulkRow::client)
                .containsExactly(clients.get(1).id());
    }

    @Test
    void doesNothingTwice() {
        var clients = clients(2);
        run(MORE, clients);
        var changed = bed.now(clients.getFirst()).changed();

        assertThat(run(MORE, clients).count(State.UNCHANGED)).isEqualTo(2);
        assertThat(bed.now(clients.getFirst()).changed()).isEqualTo(changed);
    }

    @Test
    void takesScopesAway() {
        var client = bed.fresh();
        run(MORE, List.of(client));

        run(new BulkTask.Withdraw(Set.of(Bed.WRITE)), List.of(client));

        assertThat(bed.now(client).scopes()).containsExactly(Bed.READ);
    }

    @Test
    void neverTouchesClientsForPeople() {
        var cognito =
                context.getBean(AwsClients.class).cognito(bed.environment().target());
        var pool = bed.environment().pool().value();
        var id = cognito.createUserPoolClient(
                        request -> request.userPoolId(pool).clientName("A shop").generateSecret(true))
                .userPoolClient()
                .clientId();
        var foreign = bed.clients().get(bed.environment(), new ClientId(id));

        for (var task : List.of(
                MORE,
                new BulkTask.SetOwner("me"),
                new BulkTask.Adopt(),
                new BulkTask.Delete(7),
                new BulkTask.Withdraw(Set.of(Bed.READ)))) {
            var ended = run(task, List.of(foreign));
            assertThat(bulk.rows(ended.id(), 0, 1))
                    .singleElement()
                    .satisfies(row -> assertThat(row.state())
                            .as(task.title() + ": " + row.detail())
                            .isEqualTo(State.SKIPPED));
        }
        assertThat(bed.clients().get(bed.environment(), foreign.id())).isEqualTo(foreign);
    }

    @Test
    void stopsWhenAsked() {
        var clients = clients(4);
        bed.switches().fault("cognito-idp:UpdateUserPoolClient", "DELAY", 0, 0, 700);
        var id = bulk.start(bed.environment(), MORE, clients);
        Awaitility.await().until(() -> bulk.progress(id).orElseThrow().count(State.RUNNING) == 1);

        bulk.cancel(id);
        var ended = await(id);

        assertThat(ended.count(State.CANCELLED)).isGreaterThanOrEqualTo(2);
        assertThat(ended.count(State.DONE) + ended.count(State.CANCELLED)).isEqualTo(4);
        assertThatThrownBy(() -> bulk.cancel(id)).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void needsTheRight() {
        var clients = clients(1);
        assertThatThrownBy(() -> people.as(
                        new Actor("viewer", Set.of(Right.VIEW)), () -> bulk.start(bed.environment(), MORE, clients)))
                .isInstanceOf(RemoteFailure.class);
    }

    /** What an instance that died left behind: rows that are over stay, the one under way comes again. */
    @Test
    void goesOnWhereACrashLeftIt() {
        var clients = clients(3);
        var id = "crashed-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        table.add(
                id,
                bed.environment().id(),
                "SYSTEM",
                MORE,
                clients.stream()
                        .map(client -> new Bulk.Target(client.id(), client.name()))
                        .toList(),
                false);
        table.begin(id, 0);
        table.finish(id, 0, State.SKIPPED, "Left alone");
        table.begin(id, 1);

        var result = sagas.start(
                BulkSaga.kind(MORE.action()),
                People.SYSTEM,
                bed.environment().id(),
                id,
                new io.m2mconsole.operations.SagaData(java.util.Map.of(BulkStep.ID, id)),
                _ -> {});

        assertThat(result).isInstanceOf(SagaResult.Done.class);
        assertThat(bulk.rows(id, 0, 5))
                .extracting(BulkRow::state)
                .containsExactly(State.SKIPPED, State.DONE, State.DONE);
        assertThat(bed.now(clients.getFirst()).scopes()).containsExactly(Bed.READ);
    }

    @ParameterizedTest(name = "{0}: {1} {2} for {3}")
    @MethodSource("faults")
    void losesNothingAndIsRepeatedWithoutHarm(BulkTask task, String operation, String kind, int times) {
        var clients = List.of(
                task instanceof BulkTask.Adopt ? bed.fresh() : bed.adopted(),
                task instanceof BulkTask.Adopt ? bed.fresh() : bed.adopted());
        bed.switches().fault(operation, kind, 0, times);
        var ended = run(task, clients);
        bed.switches().noFaults();

        assertThat(ended.done()).as("each row came to an end").isEqualTo(2);
        for (var row : bulk.rows(ended.id(), 0, 2)) {
            var client = clients.get(row.place());
            switch (row.state()) {
                case DONE, UNCHANGED -> assertDone(task, client);
                case FAILED -> assertThat(row.detail()).as("says what to do").isNotBlank();
                default -> throw new AssertionError(row.toString());
            }
        }
        sagas.unfinished().stream()
                .filter(saga -> clients.stream()
                        .anyMatch(
                                client -> client.id().value().equals(saga.data().get("clientId"))))
                .forEach(saga -> assertThat(sagas.resume(saga.id())).isInstanceOf(SagaResult.Done.class));
        var again = run(task, clients);
        assertThat(again.count(State.DONE) + again.count(State.UNCHANGED)).isEqualTo(2);
        clients.forEach(client -> assertDone(task, client));
    }

    static Stream<Arguments> faults() {
        var remove = new BulkTask.Delete(7);
        return Stream.of(
                        Arguments.of(MORE, "cognito-idp:DescribeUserPoolClient"),
                        Arguments.of(MORE, "cognito-idp:UpdateUserPoolClient"),
                        Arguments.of(new BulkTask.SetOwner("team-a@example.com"), "secretsmanager:DescribeSecret"),
                        Arguments.of(new BulkTask.SetOwner("team-a@example.com"), "secretsmanager:TagResource"),
                        Arguments.of(new BulkTask.Adopt(), "secretsmanager:CreateSecret"),
                        Arguments.of(new BulkTask.Adopt(), "cognito-oauth:Token"),
                        Arguments.of(remove, "secretsmanager:DeleteSecret"),
                        Arguments.of(remove, "cognito-idp:DeleteUserPoolClient"))
                .flatMap(each -> KINDS.stream()
                        .flatMap(kind -> IntStream.of(1, 3)
                                .mapToObj(times -> Arguments.of(each.get()[0], each.get()[1], kind, times))));
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
                assertThat(bed.secrets().find(bed.environment(), client.id(), client.name()))
                        .isPresent();
            case BulkTask.Delete _ -> {
                assertThatThrownBy(() -> bed.now(client)).isInstanceOf(RemoteFailure.class);
                assertThat(bed.standing(client).orElseThrow().deletion()).isPresent();
            }
        }
    }

    private List<AppClient> clients(int number) {
        var clients = new ArrayList<AppClient>();
        for (var i = 0; i < number; i++) {
            clients.add(bed.fresh());
        }
        return clients;
    }

    private BulkProgress run(BulkTask task, List<AppClient> clients) {
        return await(bulk.start(bed.environment(), task, clients));
    }

    private BulkProgress await(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> bulk.progress(id).orElseThrow().end().isPresent());
        return bulk.progress(id).orElseThrow();
    }
}
