package io.m2mconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.approvals.ApprovalRequest;
import io.m2mconsole.approvals.Approvals;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.editing.Ownership;
import io.m2mconsole.editing.Tags;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Role;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Where another person must approve each change, changes of many clients and of their owners become requests as others do. */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:bulk-approval;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.environments.sandbox.protected=true",
            "console.environments.sandbox.four-eyes=true"
        })
class BulkApprovalTest {

    private static final BulkTask MORE = new BulkTask.Grant(Set.of(Bed.WRITE));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Bulk bulk;

    @Autowired
    private Ownership ownership;

    @Autowired
    private Approvals approvals;

    @Autowired
    private People people;

    private Bed bed;

    @BeforeEach
    void furnish() {
        bed = Bed.of(context);
        var accounts = context.getBean(LocalAccounts.class);
        Stream.of("alice", "bob").filter(name -> !accounts.exists(name)).forEach(name -> {
            var _ = accounts.add(name, List.of(new Grant(Role.OPERATOR)));
        });
    }

    @Test
    void aChangeOfManyClientsWaitsForAnotherPersonAndNamesEach() {
        var clients = List.of(bed.adopted(), bed.adopted());
        requested(() -> as("alice", () -> bulk.start(bed.environment(), MORE, clients)));
        assertThat(bulk.latest(bed.environment().id(), 10))
                .as("nothing is begun")
                .noneMatch(progress -> progress.actor().equals("alice"));
        var request = latest();
        assertThat(request.content().difference())
                .contains("Add customer-api/write")
                .anyMatch(line -> line.contains(clients.getLast().id().value()));

        as("bob", () -> approvals.approve(request.id()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> bulk.latest(bed.environment().id(), 1).stream()
                        .anyMatch(progress -> progress.actor().equals("alice")
                                && progress.count(BulkRow.State.DONE) == 2
                                && progress.end().isPresent()));
        assertThat(clients)
                .allSatisfy(client -> assertThat(bed.now(client).scopes()).contains(Bed.WRITE));
        assertThatThrownBy(() -> as("bob", () -> approvals.approve(request.id())))
                .isInstanceOf(RemoteFailure.class);
    }

    @Test
    void nothingBecomesOfWhatIsRefused() {
        var client = bed.adopted();
        requested(() -> as("alice", () -> bulk.start(bed.environment(), new BulkTask.Delete(7), List.of(client))));

        as("bob", () -> approvals.refuse(latest().id(), "not that one"));

        assertThat(bed.now(client)).isEqualTo(client);
    }

    @Test
    void anOwnerWaitsForAnotherPersonToo() {
        var client = bed.adopted();
        requested(() -> as("alice", () -> name(client, "team-a")));
        assertThat(owner(client)).isEmpty();
        assertThat(latest().content().difference()).containsExactly("+ owner team-a");

        as("bob", () -> approvals.approve(latest().id()));

        assertThat(owner(client)).isEqualTo("team-a");
    }

    @Test
    void anOwnerWhomSomebodyElseNamedMeanwhileStays() {
        var client = bed.adopted();
        requested(() -> as("alice", () -> name(client, "team-a")));
        name(client, "team-b");

        assertThatThrownBy(() -> as("bob", () -> approvals.approve(latest().id())))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("meanwhile");

        assertThat(owner(client)).isEqualTo("team-b");
    }

    @Test
    void aDeletedSecretIsRestoredOnceAnotherPersonApproves() {
        var client = bed.adopted();
        var stored = bed.standing(client).orElseThrow();
        bed.secrets().scheduleDeletion(bed.environment(), stored.arn());
        requested(() -> as("alice", () -> bed.secrets().restoreDeleted(bed.environment(), stored)));
        assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isPresent();

        as("bob", () -> approvals.approve(latest().id()));

        assertThat(bed.standing(client).flatMap(StoredSecret::deletion)).isEmpty();
    }

    private void name(AppClient client, String owner) {
        var tags = ownership.open(bed.environment(), client).orElseThrow();
        ownership.save(
                bed.environment(),
                client,
                tags,
                new Tags(owner, tags.contact(), tags.purpose(), tags.expiry(), tags.definedBy()));
    }

    private String owner(AppClient client) {
        return ownership.open(bed.environment(), client).orElseThrow().owner();
    }

    private ApprovalRequest latest() {
        return approvals.of(bed.environment().id()).getFirst();
    }

    private void as(String name, Runnable work) {
        people.as(people.find(name).orElseThrow(), () -> {
            work.run();
            return name;
        });
    }

    private static void requested(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.REQUESTED));
    }
}
