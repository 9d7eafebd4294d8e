package io.m2mconsole.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.SandboxSwitches.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The console's process is killed in the middle of each step of onboarding, rotation, deletion and bulk changes, once before AWS did what the
 * step asked for and once just before it does; then it is started again on the same database file. The sandbox lives on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledConsoleIT {

    private static final int HELD_MILLIS = 180_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A saga to be held at its call of an operation. */
    private record Victim(String verb, String operation, int skip, boolean done, String name) {
        static List<Victim> pair(String verb, String operation, int skip) {
            return Stream.of(false, true)
                    .map(done -> of(verb, operation, skip, done))
                    .toList();
        }

        static Victim of(String verb, String operation, int skip, boolean done) {
            return new Victim(
                    verb,
                    operation,
                    skip,
                    done,
                    "Killed-" + UUID.randomUUID().toString().substring(0, 8));
        }

        /** The first of a pair is refused when it is let go, the second is done. */
        Fault fault() {
            return new Fault(operation, done ? "DELAY" : "FAIL_BEFORE", skip, 1, HELD_MILLIS);
        }

        String order() {
            return verb + " " + name;
        }
    }

    /** Each with one start and one kill; none calls on its way what another of the round is held at. */
    private static final List<List<Victim>> ROUNDS = List.of(
            round(
                    Victim.pair("onboard", "secretsmanager:CreateSecret", 0),
                    Victim.pair("rotate", "secretsmanager:PutSecretValue", 0)),
            round(
                    Victim.pair("onboard", "cognito-idp:CreateUserPoolClient", 0),
                    Victim.pair("delete", "secretsmanager:DeleteSecret", 0),
                    Victim.pair("rotate", "cognito-oauth:Token", 0)),
            round(
                    Victim.pair("rotate", "cognito-idp:AddUserPoolClientSecret", 0),
                    Victim.pair("onboard", "cognito-oauth:Token", 0)),
            round(
                    Victim.pair("onboard", "secretsmanager:UpdateSecretVersionStage", 0),
                    Victim.pair("bulk-grant", "cognito-idp:UpdateUserPoolClient", 0)),
            round(
                    Victim.pair("onboard", "execute-api:Invoke", 0),
                    Victim.pair("rotate", "cognito-idp:DeleteUserPoolClientSecret", 0)),
            round(
                    Victim.pair("rotate", "secretsmanager:UpdateSecretVersionStage", 0),
                    Victim.pair("delete", "cognito-idp:DeleteUserPoolClient", 0),
                    Victim.pair("bulk-adopt", "secretsmanager:CreateSecret", 0)),
            // The last one is not held: it waits out its grace period.
            round(
                    Victim.pair("rotate", "cognito-oauth:Token", 2),
                    Victim.pair("bulk-owner", "secretsmanager:TagResource", 0),
                    Victim.pair("bulk-delete", "cognito-idp:DeleteUserPoolClient", 0),
                    List.of(Victim.of("rotate", "none", 0, true))));

    @TempDir
    private Path folder;

    private SandboxProcess sandbox;
    private SandboxSwitches switches;
    private AwsWitness witness;
    private final Set<String> seen = new LinkedHashSet<>();

    @BeforeAll
    void startTheSandbox() throws Exception {
        sandbox = SandboxProcess.start("killed-sandbox");
        switches = new SandboxSwitches(sandbox.url().toString());
        witness = new AwsWitness(sandbox.url());
    }

    @AfterAll
    void stopTheSandbox() throws Exception {
        witness.close();
        sandbox.close();
    }

    @Test
    void losesNoSecretAndLeavesNoOrphanUnnoticedWhicheverStepItIsKilledIn() throws Exception {
        var steps = "";
        List<Victim> killed = List.of();
        for (var round = 0; round <= ROUNDS.size(); round++) {
            try (var console = start("killed-" + round)) {
                var unfinished = console.ask("settle");
                for (var victim : killed) {
                    assertWholeOrNoticed(victim, unfinished);
                    repeat(console, victim);
                }
                steps = console.ask("steps");
                if (round < ROUNDS.size()) {
                    killed = ROUNDS.get(round);
                    killInTheMiddle(console, killed);
                    noteStepsInFlight(killed);
                }
            }
        }
        assertThat(seen)
                .as("every step was killed in")
                .containsExactlyInAnyOrderElementsOf(Stream.of(steps.split(" "))
                        .filter(kind -> kind.matches("(onboard|rotate|delete-client|client\\.bulk.*)=.*"))
                        .flatMap(kind -> IntStream.range(0, Integer.parseInt(kind.split("=")[1]))
                                .mapToObj(step -> kind.split("=")[0] + "/" + step))
                        .toList());
    }

    private void killInTheMiddle(DrivenConsole console, List<Victim> victims) throws Exception {
        for (var victim : victims) {
            if (!victim.verb().equals("onboard")) {
                var make = victim.verb().equals("bulk-adopt") ? "bare " : "make ";
                assertThat(console.ask(make + victim.name())).isEqualTo("Done");
            }
        }
        var held = victims.stream()
                .filter(victim -> !victim.operation().equals("none"))
                .toList();
        switches.faults(held.stream().map(Victim::fault).toList());
        for (var victim : held) {
            console.order(victim.order());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(switches.struck())
                            .as("%s is held at %s%n%s", victim.order(), victim.operation(), console.log())
                            .element(held.indexOf(victim))
                            .isEqualTo(1));
        }
        for (var victim : victims) {
            if (!held.contains(victim)) {
                assertThat(console.ask(victim.order())).isEqualTo("Waiting");
            }
        }
        console.kill();
        // What is held goes on at AWS, after the console is dead.
        switches.noFaults();
    }

    /** The database file of the dead says where each saga stood. */
    private void noteStepsInFlight(List<Victim> victims) {
        var rows = new JdbcClientOfFile(url()).sagasInFlight();
        for (var victim : victims) {
            assertThat(rows).as("%s was written down", victim.order()).anyMatch(row -> row.contains(victim.name()));
        }
        rows.stream().filter(row -> row.indexOf(' ') > 0).forEach(row -> seen.add(row.substring(0, row.indexOf(' '))));
    }

    private void assertWholeOrNoticed(Victim victim, String unfinished) throws Exception {
        if (unfinished.contains(victim.name())) {
            return;
        }
        var clients = witness.clients(victim.name());
        var secret = witness.secret(victim.name());
        var gone = clients.isEmpty() && secret.stream().noneMatch(one -> one.deletedDate() == null);
        switch (victim.verb()) {
            case "delete", "bulk-delete" -> {
                assertThat(gone).as("%s is gone", victim).isTrue();
                assertThat(secret).as("its secret can be restored").isPresent();
            }
            case "onboard" -> {
                if (gone) {
                    assertThat(secret).as("its name is free").isEmpty();
                } else {
                    assertWhole(victim);
                }
            }
            case "bulk-grant" -> {
                assertWhole(victim);
                assertThat(witness.scopes(clients.getFirst())).contains("customer-api/write");
            }
            case "bulk-owner" -> {
                assertWhole(victim);
                assertThat(secret.orElseThrow().tags())
                        .anyMatch(
                                tag -> tag.key().equals("owner") && tag.value().equals("team-killed"));
            }
            default -> assertWhole(victim);
        }
    }

    private void assertWhole(Victim victim) throws Exception {
        var clients = witness.clients(victim.name());
        assertThat(clients).as("%s is there once", victim).hasSize(1);
        assertThat(witness.opens(victim.name()))
                .as("what workloads of %s read gets a token", victim)
                .isTrue();
        assertThat(witness.activeSecrets(clients.getFirst()))
                .as("%s has no secret that nobody knows", victim)
                .containsExactly(
                        witness.current(victim.name()).path("client_secret_id").asString());
    }

    private void repeat(DrivenConsole console, Victim victim) throws Exception {
        var answer = console.ask(victim.order());
        switch (victim.verb()) {
            case "onboard" -> {
                assertThat(answer)
                        .satisfiesAnyOf(
                                now -> assertThat(now).isEqualTo("Done"),
                                now -> assertThat(now).startsWith("failed, CONFLICT"));
                assertWhole(victim);
            }
            case "rotate" -> {
                assertThat(answer).isEqualTo("Waiting");
                console.ask("settle");
                assertWhole(victim);
            }
            case "bulk-grant", "bulk-owner", "bulk-adopt" -> {
                assertThat(answer).isEqualTo("UNCHANGED");
                assertWhole(victim);
            }
            default -> assertThat(answer).startsWith("failed");
        }
    }

    private DrivenConsole start(String name) throws Exception {
        return DrivenConsole.start(
                name,
                Map.of(
                        "SANDBOX_URL", sandbox.url().toString(),
                        "SPRING_DATASOURCE_URL", url(),
                        // Longer than anything is held: an attempt that gives up and is repeated would meet the next
                        // fault.
                        "AWS_ATTEMPTTIMEOUT", "5m",
                        "AWS_CALLTIMEOUT", "5m",
                        "CONSOLE_SAGAS_SILENCE", "1s",
                        "CONSOLE_SAGAS_SETTLE", "2s",
                        "CONSOLE_ROTATION_SANDBOXGRACE", "2s"));
    }

    /** As it is by default, but for the folder. */
    private String url() {
        return "jdbc:h2:file:" + folder.resolve("console") + ";WRITE_DELAY=0";
    }

    @SafeVarargs
    private static List<Victim> round(List<Victim>... pairs) {
        var all = new ArrayList<Victim>();
        Stream.of(pairs).forEach(all::addAll);
        return all;
    }

    /** Reads a database that no process has open. */
    private record JdbcClientOfFile(String url) {
        /** Kind, step and data of each; and the name of each client that a bulk change has in hand. */
        List<String> sagasInFlight() {
            var jdbc = JdbcClient.create(new DriverManagerDataSource(url));
            var rows = new ArrayList<>(jdbc.sql("""
                            select kind, step, data from saga
                            where state in ('RUNNING', 'UNDOING', 'WAITING', 'WAITING_BACK')""")
                    .query((row, _) -> row.getString(1) + "/" + row.getInt(2) + " " + row.getString(3))
                    .list());
            rows.addAll(jdbc.sql("select client_name from bulk_row where state = 'RUNNING'")
                    .query(String.class)
                    .list());
            return rows;
        }
    }
}
