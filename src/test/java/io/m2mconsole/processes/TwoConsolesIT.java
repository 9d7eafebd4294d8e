package io.m2mconsole.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.SandboxSwitches.Fault;
import io.m2mconsole.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two consoles on one PostgreSQL, beside a sandbox that lives on whatever becomes of them. */
class TwoConsolesIT {

    private static final int HELD_MILLIS = 300_000;
    /** As promised: what a dead console left is in other hands. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    private static final String ADD = "cognito-idp:AddUserPoolClientSecret";
    private static final String DELETE = "cognito-idp:DeleteUserPoolClientSecret";

    private final String database = TestDatabase.POSTGRES.emptyUrl();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));

    private SandboxProcess sandbox;
    private SandboxSwitches switches;
    private AwsWitness witness;
    private DrivenConsole first;
    private DrivenConsole second;

    @BeforeEach
    void startAll() throws Exception {
        sandbox = SandboxProcess.start("two-sandbox");
        switches = new SandboxSwitches(sandbox.url().toString());
        witness = new AwsWitness(sandbox.url());
        first = start("two-first");
        second = start("two-second");
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        witness.close();
        sandbox.close();
    }

    @Test
    void oneFinishesWhatTheOtherBeganAndNothingHappensTwice() throws Exception {
        aKilledConsolesRotationIsFinishedByTheOther();
        first = start("two-third");
        aFrozenConsoleFindsThatItLostItsRotation();
        aKilledConsolesRunIsFinishedByTheOther();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'saga-watch'")
                        .query(Integer.class)
                        .single())
                .as("one job for both")
                .isEqualTo(1);
    }

    private void aKilledConsolesRotationIsFinishedByTheOther() throws Exception {
        holdTheRotationOf("Killed");
        assertThat(stateAndStep("Killed")).as("the other sees how far it got").isEqualTo("RUNNING 1");
        first.kill();
        // The request that was on its way arrives at Cognito after all.
        switches.faults(counting());

        await().atMost(TAKE_OVER).until(() -> !stateAndStep("Killed").equals("RUNNING 1"));
        await().atMost(TAKE_OVER).until(() -> stateAndStep("Killed").startsWith("DONE"));
        assertWhole("Killed");
        assertThat(switches.struck())
                .as("adds after the one that was held; deletions of the old one")
                .containsExactly(0, 1);
        assertThat(done("secret.delete-old", "Killed")).isEqualTo(1);
    }

    private void aFrozenConsoleFindsThatItLostItsRotation() throws Exception {
        holdTheRotationOf("Frozen");
        first.freeze(true);
        switches.faults(counting());
        await().atMost(TAKE_OVER).until(() -> stateAndStep("Frozen").startsWith("DONE"));

        first.freeze(false);
        assertThat(first.answer("rotate Frozen"))
                .isEqualTo("failed, CONFLICT Another instance of the console took this over.");
        assertWhole("Frozen");
        assertThat(switches.struck())
                .as("the thawed one added and deleted nothing more")
                .containsExactly(0, 1);
        assertThat(done("secret.delete-old", "Frozen")).isEqualTo(1);
        assertThat(stateAndStep("Frozen")).startsWith("DONE");
    }

    private void aKilledConsolesRunIsFinishedByTheOther() throws Exception {
        switches.faults(List.of(new Fault("execute-api:Invoke", "DELAY", 4, 1, HELD_MILLIS)));
        assertThat(first.ask("run")).isEqualTo("Done");
        await().atMost(TAKE_OVER).until(() -> switches.struck().equals(List.of(1)));
        first.kill();
        switches.noFaults();

        await().atMost(TAKE_OVER).until(() -> run("state", String.class).equals("FINISHED"));
        assertThat(run("done", Integer.class)).as("all of its cells").isEqualTo(run("total", Integer.class));
        assertThat(run("mismatched", Integer.class)).isZero();
        assertThat(jdbc.sql("select count(*) from trial").query(Integer.class).single())
                .as("each cell once")
                .isEqualTo(run("total", Integer.class));
    }

    private <T> T run(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from trial_run").query(type).single();
    }

    private DrivenConsole start(String name) throws Exception {
        return DrivenConsole.start(
                name,
                Map.of(
                        "SANDBOX_URL", sandbox.url().toString(),
                        "SPRING_DATASOURCE_URL", database,
                        "AWS_ATTEMPTTIMEOUT", "5m",
                        "AWS_CALLTIMEOUT", "5m",
                        "CONSOLE_ROTATION_SANDBOXGRACE", "2s"));
    }

    private void holdTheRotationOf(String name) throws Exception {
        assertThat(first.ask("make " + name)).isEqualTo("Done");
        switches.faults(List.of(new Fault(ADD, "DELAY", 0, 1, HELD_MILLIS)));
        first.order("rotate " + name);
        await().atMost(TAKE_OVER).until(() -> switches.struck().equals(List.of(1)));
    }

    /** Strikes without harm. */
    private static List<Fault> counting() {
        return List.of(new Fault(ADD, "DELAY", 0, 0, 0), new Fault(DELETE, "DELAY", 0, 0, 0));
    }

    private void assertWhole(String name) throws Exception {
        assertThat(witness.opens(name)).isTrue();
        assertThat(witness.activeSecrets(witness.clients(name).getFirst()))
                .containsExactly(witness.current(name).path("client_secret_id").asString());
    }

    private String stateAndStep(String name) {
        return jdbc.sql("select state, step from saga where kind = 'rotate' and data like :name")
                .param("name", "%\"" + name + "\"%")
                .query((row, _) -> row.getString(1) + " " + row.getInt(2))
                .single();
    }

    private int done(String action, String name) {
        return jdbc.sql(
                        "select count(*) from activity where action = :action and outcome = 'DONE' and target like :name")
                .param("action", action)
                .param("name", name + " %")
                .query(Integer.class)
                .single();
    }
}
