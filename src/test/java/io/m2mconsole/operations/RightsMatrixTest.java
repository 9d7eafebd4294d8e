package io.m2mconsole.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Role;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Every command, every role, each kind of environment: allowed or refused as the documentation says. */
@OnSandbox
class RightsMatrixTest {

    private static final Path KEPT = Path.of("src/docs/rights.md");
    private static final EnvironmentId OPEN = new EnvironmentId("matrix-open");
    private static final EnvironmentId GUARDED = new EnvironmentId("matrix-protected");
    private static final EnvironmentId FOUR_EYES = new EnvironmentId("matrix-four-eyes");

    private final AtomicInteger asked = new AtomicInteger();

    @Autowired
    private People people;

    @Autowired
    private Activity activity;

    private Unlocks unlocks;
    private Operations operations;

    @BeforeEach
    void furnish() {
        unlocks = new Unlocks(people);
        operations = new Operations(people, activity, new Gate(new Kinds(), unlocks), unlocks, requests());
    }

    @Test
    void theDocumentationIsMadeFromTheSameSource() throws IOException {
        var made = Path.of("target/rights.md");
        Files.writeString(made, RightsTable.markdown());
        assertThat(Files.readString(KEPT))
                .as("The table is out of date: cp %s %s", made, KEPT)
                .isEqualTo(RightsTable.markdown());
    }

    @Test
    void everyCommandOfEveryRoleIsAllowedOrRefusedAsDocumented() throws IOException {
        var rows = RightsTable.rows(Files.readString(KEPT)).stream()
                .collect(Collectors.toMap(List::getFirst, cells -> cells));
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Action::title).toList());
        var soft = new SoftAssertions();
        for (var action : Action.values()) {
            for (var role : Role.values()) {
                var cells = Objects.requireNonNull(rows.get(action.title()));
                var may = cells.get(3 + role.ordinal()).equals(RightsTable.MAY);
                check(soft, action, role, OPEN, false, may ? RightsTable.AT_ONCE : RightsTable.MAY_NOT);
                check(soft, action, role, GUARDED, false, may ? cells.get(7) : RightsTable.MAY_NOT);
                check(soft, action, role, GUARDED, true, may ? RightsTable.AT_ONCE : RightsTable.MAY_NOT);
                check(soft, action, role, FOUR_EYES, false, may ? cells.get(8) : RightsTable.MAY_NOT);
                var changes = cells.get(8).equals(RightsTable.APPROVED);
                check(
                        soft,
                        action,
                        role,
                        FOUR_EYES,
                        true,
                        may ? changes ? RightsTable.APPROVED : RightsTable.AT_ONCE : RightsTable.MAY_NOT);
            }
        }
        soft.assertAll();
    }

    @Test
    void aRoleInAnEnvironmentStandsInPlaceOfTheRoleForEverywhere() {
        var person = new Actor("person", Role.OPERATOR.rights(), Map.of(OPEN, Role.VIEWER.rights()));
        assertThat(outcome(Action.CLIENT_CREATE, person, OPEN)).isEqualTo(RightsTable.MAY_NOT);
        assertThat(outcome(Action.CLIENT_CREATE, person, new EnvironmentId("elsewhere")))
                .isEqualTo(RightsTable.AT_ONCE);
    }

    @Test
    void theConsoleItselfWorksOnScheduleButNeverReveals() {
        assertThat(outcome(Action.ROTATE, People.SYSTEM, FOUR_EYES)).isEqualTo(RightsTable.AT_ONCE);
        assertThat(outcome(Action.SECRET_REVEAL, People.SYSTEM, OPEN)).isEqualTo(RightsTable.MAY_NOT);
    }

    @Test
    void refusalsAndRequestsAreWrittenDown() {
        var viewer = new Actor("matrix-viewer", Role.VIEWER.rights());
        outcome(Action.CLIENT_DELETE, viewer, OPEN);
        assertThat(latest(OPEN)).isEqualTo(Outcome.DENIED);
        var operator = new Actor("matrix-operator", Role.OPERATOR.rights());
        outcome(Action.CLIENT_DELETE, operator, GUARDED);
        assertThat(latest(GUARDED)).isEqualTo(Outcome.DENIED);
        outcome(Action.CLIENT_DELETE, operator, FOUR_EYES);
        assertThat(latest(FOUR_EYES)).isEqualTo(Outcome.REQUESTED);
    }

    @Test
    void buttonsAreDisabledForWhatWouldBeRefusedAndSayWhy() {
        var viewer = new Actor("viewer", Role.VIEWER.rights());
        assertThat(people.as(viewer, () -> operations.refusal(Action.ROTATE, OPEN)))
                .hasValueSatisfying(why -> assertThat(why).contains("right to rotate in matrix-open"));
        var operator = new Actor("operator", Role.OPERATOR.rights());
        assertThat(people.as(operator, () -> operations.refusal(Action.ROTATE, GUARDED)))
                .hasValueSatisfying(why -> assertThat(why).contains("unlock"));
        assertThat(people.as(operator, () -> operations.refusal(Action.ROTATE, FOUR_EYES)))
                .isEmpty();
    }

    private void check(
            SoftAssertions soft, Action action, Role role, EnvironmentId place, boolean unlocked, String expected) {
        var actor = new Actor("matrix-" + role, role.rights());
        if (unlocked) {
            people.as(actor, () -> {
                unlocks.unlock(place);
                return place;
            });
        }
        soft.assertThat(outcome(action, actor, place))
                .as("%s by a %s in %s%s", action.name(), role, place, unlocked ? ", unlocked" : "")
                .isEqualTo(expected);
        people.as(actor, () -> {
            unlocks.lock(place);
            return place;
        });
    }

    /** What becomes of the command in fact, in the table's words. */
    private String outcome(Action action, Actor actor, EnvironmentId place) {
        var ran = new AtomicInteger();
        var before = asked.get();
        try {
            people.as(actor, () -> operations.run(new Command(action, "x", place), ran::incrementAndGet));
        } catch (RemoteFailure refused) {
            assertThat(ran).hasValue(0);
            if (refused.problem().kind() == Problem.Kind.REQUESTED) {
                assertThat(asked.get()).isEqualTo(before + 1);
                return RightsTable.APPROVED;
            }
            return refused.problem().sentence().contains("locked") ? RightsTable.UNLOCKED : RightsTable.MAY_NOT;
        }
        assertThat(ran).hasValue(1);
        return RightsTable.AT_ONCE;
    }

    private Outcome latest(EnvironmentId place) {
        return activity.page(ActivityFilter.of(place), 0, 20).stream()
                .filter(entry -> place.equals(entry.environment()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private ObjectProvider<Requests> requests() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("requests", (Requests) (_, _) -> {
            asked.incrementAndGet();
            return Problem.of(Problem.Kind.REQUESTED, "Asked for.", "Wait.");
        });
        return beans.getBeanProvider(Requests.class);
    }

    /** One environment of each kind. */
    private static final class Kinds implements Protection {

        @Override
        public List<EnvironmentId> environments() {
            return List.of(OPEN, GUARDED, FOUR_EYES);
        }

        @Override
        public boolean guarded(EnvironmentId environment) {
            return environment.equals(GUARDED) || environment.equals(FOUR_EYES);
        }

        @Override
        public boolean fourEyes(EnvironmentId environment) {
            return environment.equals(FOUR_EYES);
        }
    }
}
