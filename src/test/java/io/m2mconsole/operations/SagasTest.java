package io.m2mconsole.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(SagasTest.Kinds.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sagas;DB_CLOSE_DELAY=-1",
            "console.environments.test.region=us-east-1",
            "console.sagas.settle=1s",
            "console.admin-password=test"
        })
class SagasTest {

    private static final EnvironmentId ENVIRONMENT = new EnvironmentId("test");

    @Autowired
    private Sagas sagas;

    @Autowired
    private JdbcSagas table;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ThreeSteps steps;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from saga").update();
        steps.log.clear();
        steps.failingRuns = Set.of();
        steps.failingUndos = Set.of();
        steps.before = () -> {};
        steps.kept = -1;
        steps.lasting = -1;
        steps.single = -1;
    }

    @Test
    void runsAllStepsInOrderAndHandsOverTheData() {
        var progress = new ArrayList<SagaProgress>();
        var result = sagas.start("three", People.SYSTEM, ENVIRONMENT, new SagaData(Map.of("name", "x")), progress::add);

        assertThat(steps.log).containsExactly("run 0", "run 1", "run 2");
        assertThat(result)
                .isInstanceOfSatisfying(
                        SagaResult.Done.class,
                        done -> assertThat(done.data().all())
                                .isEqualTo(Map.of("name", "x", "0", "done", "1", "done", "2", "done")));
        assertThat(progress.getLast().steps())
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(SagaProgress.State.DONE));
        assertThat(states()).containsExactly("DONE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void undoesTheFailingStepAndThoseBeforeItInReverse(int failing) {
        steps.failingRuns = Set.of(failing);

        var result = start();

        var undone = Stream.iterate(failing, i -> i >= 0, i -> i - 1).map(i -> "undo " + i);
        assertThat(steps.log.stream().filter(line -> line.startsWith("undo")))
                .containsExactlyElementsOf(undone.toList());
        assertThat(result).isEqualTo(new SagaResult.Undone(ThreeSteps.problem("run " + failing)));
        assertThat(states()).containsExactly("UNDONE");
        assertThat(sagas.unfinished()).isEmpty();
    }

    @Test
    void staysUnfinishedWhereTakingBackFailsAndEndsWhenUndoneAgain() {
        steps.failingRuns = Set.of(2);
        steps.failingUndos = Set.of(1);

        assertThat(start()).isInstanceOf(SagaResult.Unfinished.class);

        var unfinished = sagas.unfinished().getFirst();
        assertThat(unfinished.step()).isEqualTo("Step 1");
        assertThat(unfinished.problem()).isEqualTo("undo 1 failed.");
        steps.failingUndos = Set.of();
        assertThat(sagas.undo(unfinished.id())).isInstanceOf(SagaResult.Undone.class);
        assertThat(steps.log).endsWith("undo 1", "undo 1", "undo 0");
        assertThat(states()).containsExactly("UNDONE");
    }

    @Test
    void runsOnFromWhereItStoppedWhenResumed() {
        steps.failingRuns = Set.of(1);
        steps.failingUndos = Set.of(1);
        start();
        steps.failingRuns = Set.of();

        var id = sagas.unfinished().getFirst().id();
        assertThat(sagas.resume(id)).isInstanceOf(SagaResult.Done.class);

        assertThat(steps.log).endsWith("undo 1", "run 1", "run 2");
        assertThatThrownBy(() -> sagas.resume(id)).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void takesOverWhatADeadInstanceLeftInEitherDirection() {
        left("forward", "SYSTEM", State.RUNNING, Duration.ofMinutes(2));
        sagas.takeOver();
        awaitAwake("DONE");
        assertThat(steps.log).containsExactly("run 1", "run 2");

        forget();
        left("back", "SYSTEM", State.UNDOING, Duration.ofMinutes(2));
        sagas.takeOver();
        awaitAwake("UNDONE");
        // The dead may have asked for something that took effect only then.
        assertThat(steps.log).containsExactly("undo 1", "undo 0", "undo 1", "undo 0");
    }

    @Test
    void looksAgainOnceWhatWasNotAnsweredCanTakeNoEffectAnyMore() {
        steps.before = Unanswered::note;
        steps.failingRuns = Set.of(1);

        assertThat(start())
                .isInstanceOfSatisfying(
                        SagaResult.Settling.class,
                        settling -> assertThat(settling.problem()).isEqualTo(ThreeSteps.problem("run 1")));

        assertThat(steps.log).containsExactly("run 0", "run 1", "undo 1", "undo 0");
        assertThat(states()).containsExactly("WAITING_BACK");
        awaitAwake("UNDONE");
        assertThat(steps.log).endsWith("undo 0", "undo 1", "undo 0");
    }

    @Test
    void keepsWhatTellsItsOwnUntilThen() {
        steps.before = Unanswered::note;
        steps.failingRuns = Set.of(1);
        steps.kept = 0;

        start();

        assertThat(steps.log).containsExactly("run 0", "run 1", "undo 1");
        awaitAwake("UNDONE");
        assertThat(steps.log).containsExactly("run 0", "run 1", "undo 1", "undo 1", "undo 0");
    }

    @Test
    void goesOnWhereItTookEffectAfterAllAndCannotBeTakenBack() {
        steps.before = Unanswered::note;
        steps.failingRuns = Set.of(2);
        steps.kept = 2;
        steps.lasting = 2;

        assertThat(start()).isInstanceOf(SagaResult.Settling.class);
        steps.failingRuns = Set.of();

        awaitAwake("DONE");
        assertThat(steps.log).containsExactly("run 0", "run 1", "run 2", "run 2");
    }

    @Test
    void doesNotRepeatBesideALateTwinWhatBearsNone() {
        steps.single = 1;
        left("twin", "SYSTEM", State.RUNNING, Duration.ofMinutes(2));

        sagas.takeOver();

        await().untilAsserted(() -> assertThat(states()).containsExactly("WAITING"));
        assertThat(steps.log).isEmpty();
        awaitAwake("DONE");
        assertThat(steps.log).containsExactly("run 1", "run 2");
    }

    @Test
    void leavesTheLivingAlone() {
        left("alive", "SYSTEM", State.RUNNING, Duration.ofSeconds(5));
        sagas.takeOver();
        assertThat(table.takeOver("alive", "me", Instant.now().minusSeconds(30)))
                .isFalse();
        assertThat(states()).containsExactly("RUNNING");
    }

    @Test
    void neverRunsItsOwnBesideItself() {
        steps.before = () -> {
            // As after the laptop's sleep: a minute without a heartbeat, and the watch runs first.
            silence(Duration.ofMinutes(1));
            sagas.takeOver();
        };
        start();
        steps.before = () -> {};
        assertThat(steps.log).containsExactly("run 0", "run 1", "run 2");
    }

    @Test
    void asksAPersonWhereTheActorIsGone() {
        left("orphan", "someone", State.RUNNING, Duration.ofMinutes(2));
        sagas.takeOver();
        await().untilAsserted(() -> assertThat(states()).containsExactly("UNFINISHED"));
        assertThat(sagas.unfinished().getFirst().problem()).isEqualTo("The account someone is gone.");
    }

    @Test
    void stopsWhereAnotherInstanceTookItOver() {
        steps.before = () -> jdbc.sql("update saga set owner = 'another'").update();
        assertThatThrownBy(this::start).isInstanceOf(RemoteFailure.class).hasMessageContaining("took this over");
        assertThat(steps.log).containsExactly("run 0");
        steps.before = () -> {};
    }

    @Test
    void letsOnlyThoseWithTheRightResume() {
        steps.failingRuns = Set.of(0);
        steps.failingUndos = Set.of(0);
        start();
        var id = sagas.unfinished().getFirst().id();
        var guest = new Actor("guest", Set.of());
        assertThatThrownBy(() -> people.as(guest, () -> sagas.resume(id)))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.DENIED));
        assertThat(states()).containsExactly("UNFINISHED");
    }

    @Autowired
    private People people;

    private SagaResult start() {
        return sagas.start("three", People.SYSTEM, ENVIRONMENT, new SagaData(Map.of()), _ -> {});
    }

    private void left(String id, String actor, State state, Duration silence) {
        table.add(
                new SagaRow(
                        id,
                        "three",
                        actor,
                        ENVIRONMENT,
                        new SagaData(Map.of()),
                        1,
                        state,
                        "",
                        "",
                        "",
                        1,
                        null,
                        null,
                        Instant.now()),
                "dead");
        silence(silence);
    }

    /** Lets what waits go on when its time has come, as the watch does. */
    private void awaitAwake(String state) {
        await().untilAsserted(() -> {
            sagas.wake();
            assertThat(states()).containsExactly(state);
        });
    }

    private void silence(Duration silence) {
        jdbc.sql("update saga set heartbeat = :then")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minus(silence))
                .update();
    }

    private List<@Nullable String> states() {
        return jdbc.sql("select state from saga").query(String.class).list();
    }

    @TestConfiguration
    static class Kinds {
        @Bean
        Protection protection() {
            return new Unprotected();
        }

        @Bean
        ThreeSteps threeSteps() {
            return new ThreeSteps();
        }
    }

    static class ThreeSteps implements Saga {

        final List<String> log = new CopyOnWriteArrayList<>();
        volatile Set<Integer> failingRuns = Set.of();
        volatile Set<Integer> failingUndos = Set.of();
        volatile Runnable before = () -> {};
        volatile int kept = -1;
        volatile int lasting = -1;
        volatile int single = -1;

        @Override
        public String kind() {
            return "three";
        }

        @Override
        public Action action() {
            return Action.ONBOARD;
        }

        @Override
        public List<SagaStep> steps() {
            return Stream.iterate(0, i -> i < 3, i -> i + 1).map(this::step).toList();
        }

        private SagaStep step(int number) {
            return new SagaStep() {
                @Override
                public String name() {
                    return "Step " + number;
                }

                @Override
                public void run(SagaData data) {
                    before.run();
                    note("run " + number, failingRuns.contains(number));
                    data.put(String.valueOf(number), "done");
                }

                @Override
                public boolean undoneOnceSettled() {
                    return number == kept;
                }

                @Override
                public boolean tookEffect(SagaData data) {
                    return number == lasting;
                }

                @Override
                public boolean bearsALateTwin() {
                    return number != single;
                }

                @Override
                public void undo(SagaData data) {
                    note("undo " + number, failingUndos.contains(number));
                }
            };
        }

        private void note(String what, boolean fails) {
            log.add(what);
            if (fails) {
                throw new RemoteFailure(problem(what));
            }
        }

        static Problem problem(String what) {
            return Problem.of(Problem.Kind.UNREACHABLE, what + " failed.", "Try again.");
        }
    }
}
