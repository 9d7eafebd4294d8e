package io.m2mconsole.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.SignIn;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.RequestTrace;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@OnSandbox
class OperationsTest {

    /** An environment of these tests alone: others write activity too. */
    private static final EnvironmentId HERE = new EnvironmentId("operations-test");

    private static final ActivityFilter FILTER = ActivityFilter.of(HERE);

    @Autowired
    private Operations operations;

    @Autowired
    private Activity activity;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void writesDownWhoDidWhatWithWhichRequests() {
        var answer = as(
                Right.PROVISION,
                () -> operations.run(command(Action.CLIENT_CREATE, "Inventory"), () -> {
                    RequestTrace.note("id-1");
                    RequestTrace.note("id-2");
                    return "made";
                }));

        assertThat(answer).isEqualTo("made");
        var entry = latest();
        assertThat(entry.actor()).isEqualTo("alice");
        assertThat(entry.action()).isEqualTo("client.create");
        assertThat(entry.target()).isEqualTo("Inventory");
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.requestIds()).containsExactly("id-1", "id-2");
        assertThat(entry.problem()).isNull();
    }

    @Test
    void writesDownWhatFailedAndLetsItThrough() {
        var failure = new RemoteFailure(Problem.of(Problem.Kind.THROTTLED, "AWS is busy.", "Wait."));
        assertThatThrownBy(() -> as(
                        Right.PROVISION,
                        () -> operations.run(command(Action.CLIENT_DELETE, "x"), () -> {
                            RequestTrace.note("id-3");
                            throw failure;
                        })))
                .isSameAs(failure);
        assertThat(latest().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(latest().problem()).isEqualTo("AWS is busy.");
        assertThat(latest().requestIds()).containsExactly("id-3");
    }

    @Test
    void keepsForeignMessagesOutOfTheDatabase() {
        assertThatThrownBy(() -> as(
                        Right.PROVISION,
                        () -> operations.run(command(Action.CLIENT_CREATE, "x"), () -> {
                            throw new IllegalStateException("secret text");
                        })))
                .hasMessage("secret text");
        assertThat(latest().problem()).contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void refusesWhoLacksTheRightAndWritesThatDownToo() {
        assertThatThrownBy(() -> as(
                        Right.VIEW,
                        () -> operations.run(command(Action.CLIENT_DELETE, "x"), () -> {
                            throw new AssertionError("it ran");
                        })))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.DENIED));
        assertThat(latest().outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void asksForTheRightInTheCommandsEnvironment() {
        var elsewhere = new Actor("carol", Set.of(Right.PROVISION), Map.of(HERE, Set.of(Right.VIEW)));
        assertThatThrownBy(() ->
                        people.as(elsewhere, () -> operations.run(command(Action.CLIENT_DELETE, "x"), () -> "it ran")))
                .hasMessageContaining("carol may not");
        var here = new Actor("dave", Set.of(Right.VIEW), Map.of(HERE, Set.of(Right.PROVISION)));
        assertThat(people.as(here, () -> operations.run(command(Action.CLIENT_DELETE, "x"), () -> "it ran")))
                .isEqualTo("it ran");
    }

    @Test
    void showsWhatIsUnderWay() {
        as(
                Right.PROVISION,
                () -> operations.run(command(Action.CLIENT_CREATE, "x"), () -> {
                    assertThat(latest().outcome()).isEqualTo(Outcome.RUNNING);
                    return "";
                }));
    }

    @Test
    void findsByTextToTheLetterAndByOutcome() {
        for (var target : new String[] {"100%", "1000", "a_b", "aXb"}) {
            as(Right.PROVISION, () -> operations.run(command(Action.STAGE_DEPLOY, target), () -> ""));
        }
        assertThat(targets("0%")).containsExactly("100%");
        assertThat(targets("A_B")).containsExactly("a_b");
        assertThat(activity.count(new ActivityFilter(HERE, "stage.deploy", Outcome.DONE)))
                .isEqualTo(4);
        assertThat(activity.count(new ActivityFilter(HERE, "stage.deploy", Outcome.FAILED)))
                .isZero();
    }

    @Test
    void pagesTheNewestFirst() {
        for (var i = 0; i < 5; i++) {
            var target = "page-" + i;
            as(Right.PROVISION, () -> operations.run(command(Action.SECRET_COMPLETE, target), () -> ""));
        }
        var filter = new ActivityFilter(HERE, "secret.complete", null);
        assertThat(activity.page(filter, 1, 2))
                .extracting(ActivityEntry::target)
                .containsExactly("page-3", "page-2");
    }

    @Test
    void writesDownWhoIsRefusedAtTheDoor() {
        events.publishEvent(new SignIn("door-tester", "192.0.2.7", SignIn.Kind.REFUSED));
        var entry = activity.page(new ActivityFilter(HERE, "door-tester", null), 0, 1)
                .getFirst();
        assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.environment()).isNull();
    }

    private java.util.List<String> targets(String text) {
        return activity.page(new ActivityFilter(HERE, text, null), 0, 10).stream()
                .map(ActivityEntry::target)
                .toList();
    }

    private ActivityEntry latest() {
        return activity.page(FILTER, 0, 100).stream()
                .filter(entry -> entry.environment() != null)
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Right right, Supplier<T> call) {
        return people.as(new Actor("alice", Set.of(right)), call);
    }

    private static Command command(Action action, String target) {
        return new Command(action, target, HERE);
    }
}
