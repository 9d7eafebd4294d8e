package io.m2mconsole.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnSandbox
class EditsTest {

    private static final Change MORE = Change.NONE.granting(Set.of(Bed.WRITE));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Edits edits;

    @Autowired
    private Activity activity;

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
    void showsTheDifferenceAndWritesNothingYet() {
        var client = bed.fresh();

        var edit = edits.preview(bed.environment(), open(client.id()), MORE.living(Duration.ofMinutes(30)));

        assertThat(edit)
                .isInstanceOfSatisfying(
                        Edit.Changed.class,
                        changed -> assertThat(changed.differences())
                                .containsExactly(
                                        new Difference("AccessTokenValidity", "60", "30"),
                                        new Difference(
                                                "AllowedOAuthScopes",
                                                "customer-api/read",
                                                "customer-api/read, customer-api/write")));
        assertThat(bed.now(client)).isEqualTo(client);
    }

    @Test
    void writesTheChangeAndShowsItInListsAtOnce() {
        var client = bed.fresh();

        var edit = edits.save(bed.environment(), open(client.id()), MORE);

        assertThat(edit).isInstanceOf(Edit.Changed.class);
        assertThat(bed.now(client).scopes()).containsExactlyInAnyOrder(Bed.READ, Bed.WRITE);
        assertThat(bed.clients().list(bed.environment())).contains(bed.now(client));
        assertThat(activity.page(of(client.id()), 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("client.update");
            assertThat(entry.target()).contains(client.name().value(), "+customer-api/write");
            assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
            assertThat(entry.requestIds()).hasSize(2);
        });
    }

    @Test
    void writesNothingWhereAllIsAsWanted() {
        var client = bed.fresh();

        assertThat(edits.save(bed.environment(), open(client.id()), Change.NONE.granting(Set.of(Bed.READ))))
                .isInstanceOf(Edit.Unchanged.class);
        assertThat(bed.now(client).changed()).isEqualTo(client.changed());
    }

    @Test
    void writesNothingOverSomebodyElsesChangeAndShowsBothVersions() {
        var client = bed.fresh();
        var opened = open(client.id());
        edits.save(bed.environment(), open(client.id()), Change.NONE.living(Duration.ofMinutes(7)));
        var theirs = bed.now(client);

        for (var edit :
                List.of(edits.preview(bed.environment(), opened, MORE), edits.save(bed.environment(), opened, MORE))) {
            assertThat(edit).isInstanceOfSatisfying(Edit.Overtaken.class, overtaken -> {
                assertThat(overtaken.opened()).isEqualTo(opened);
                assertThat(overtaken.now().client()).isEqualTo(theirs);
                assertThat(overtaken.differences()).containsExactly(new Difference("AccessTokenValidity", "60", "7"));
            });
        }
        assertThat(bed.now(client)).isEqualTo(theirs);
        assertThat(activity.page(of(client.id()), 0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.FAILED));
    }

    /** Cognito answers so where two updates meet. */
    @Test
    void triesAgainWhereAnotherUpdateIsUnderWay() {
        var client = bed.fresh();
        bed.switches().fault("cognito-idp:UpdateUserPoolClient", "CONFLICT", 0, 1);

        assertThat(edits.save(bed.environment(), open(client.id()), MORE)).isInstanceOf(Edit.Changed.class);
        assertThat(bed.now(client).scopes()).contains(Bed.WRITE);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "FAIL_BEFORE, 1",
        "FAIL_BEFORE, 3",
        "FAIL_AFTER, 1",
        "FAIL_AFTER, 3",
        "CUT_AFTER, 1",
        "CUT_AFTER, 3",
        "THROTTLE, 1",
        "THROTTLE, 3",
        "DELAY, 1"
    })
    void tellsWhetherItWasWrittenWhateverFails(String kind, int times) {
        var client = bed.fresh();
        var opened = open(client.id());
        bed.switches().fault("cognito-idp:UpdateUserPoolClient", kind, 0, times);

        try {
            assertThat(edits.save(bed.environment(), opened, MORE)).isInstanceOf(Edit.Changed.class);
            assertThat(bed.now(client).scopes()).contains(Bed.WRITE);
        } catch (RemoteFailure e) {
            assertThat(bed.now(client)).as("nothing was written").isEqualTo(client);
        }
        bed.switches().noFaults();

        edits.apply(bed.environment(), client.id(), client.name(), MORE);
        assertThat(bed.now(client).scopes()).containsExactlyInAnyOrder(Bed.READ, Bed.WRITE);
    }

    @Test
    void leavesClientsForPeopleAlone() {
        var created = context.getBean(AwsClients.class)
                .cognito(bed.environment().target())
                .createUserPoolClient(request ->
                        request.userPoolId(bed.environment().pool().value()).clientName("A web page"))
                .userPoolClient();
        var opened = open(new ClientId(created.clientId()));

        assertThatThrownBy(() -> edits.save(bed.environment(), opened, Change.NONE.revocable(false)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("no client for machines");
        assertThat(open(opened.client().id())).isEqualTo(opened);
    }

    @Test
    void needsTheRightToProvision() {
        var client = bed.fresh();
        var opened = open(client.id());

        assertThatThrownBy(() -> people.as(
                        new Actor("viewer", Set.of(Right.VIEW)), () -> edits.save(bed.environment(), opened, MORE)))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.DENIED));
        assertThat(bed.now(client)).isEqualTo(client);
    }

    private Version open(ClientId id) {
        return edits.open(bed.environment(), id);
    }

    private static ActivityFilter of(ClientId id) {
        return new ActivityFilter(null, id.value(), null);
    }
}
