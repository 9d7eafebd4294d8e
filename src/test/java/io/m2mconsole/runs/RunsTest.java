package io.m2mconsole.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Deployments;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.trials.Demo;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.RunTrial;
import io.m2mconsole.trials.Trials;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:runs;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@Import(Demo.class)
class RunsTest {

    @Autowired
    private Runs runs;

    @Autowired
    private RunHands hands;

    @Autowired
    private JdbcRuns table;

    @Autowired
    private RunLedger ledger;

    @Autowired
    private RunWatch watch;

    @Autowired
    private RunSchedules schedules;

    @Autowired
    private Prober prober;

    @Autowired
    private Trials trials;

    @Autowired
    private Demo demo;

    @Autowired
    private Clients clients;

    @Autowired
    private Apis apis;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Environment environment;

    @BeforeEach
    void forget() {
        environment = demo.environment();
        jdbc.sql("delete from trial").update();
        jdbc.sql("delete from trial_run").update();
        jdbc.sql("delete from run_schedule").update();
    }

    @Test
    void runsAllCellsWithOneTokenForEachClient() {
        var end = runs.carryOut(environment, runs.everything(environment, Consent.TICKED));

        assertThat(end.state()).isEqualTo(State.FINISHED);
        assertThat(end.total()).isEqualTo(10);
        assertThat(end.agreed()).isEqualTo(10);
        assertThat(end.tokenRequests()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from activity where action = 'secret.read'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(trials.latest(environment.id())).hasSize(10);
        assertThat(trials.latest(environment.id()).values())
                .allSatisfy(past -> assertThat(trials.traces(environment.id(), past.id()))
                        .hasValueSatisfying(
                                traces -> assertThat(traces.exchange()).isNotNull()));
    }

    @Test
    void leavesOutWhatMayChangeDataUnlessPredictedDenied() {
        var end = runs.carryOut(environment, runs.everything(environment, Consent.NONE));

        var found = runs.found(environment.id(), end.number(), 0);
        var deletion = demo.method(Verb.DELETE).id();
        assertThat(found)
                .filteredOn(one -> one.cell().method().equals(deletion))
                .extracting(PastTrial::clientName, PastTrial::match)
                .containsExactlyInAnyOrder(
                        tuple("OrderProcessingService", Match.NOT_SENT), tuple("ReportingService", Match.AGREES));
        assertThat(end.notSent()).isEqualTo(2);
        assertThat(trials.page(environment.id(), 0, 10)).hasSize(8);
    }

    @Test
    void tellsWhoLooksOnOnlyWhatIsNew() {
        runs.carryOut(environment, runs.everything(environment, Consent.NONE));
        var number = runs.carryOut(environment, runs.everything(environment, Consent.NONE))
                .number();

        var all = runs.found(environment.id(), number, 0);
        var rest = runs.found(environment.id(), number, all.get(6).id());

        assertThat(all).hasSize(10).isSortedAccordingTo(Comparator.comparing(PastTrial::id));
        assertThat(rest).isEqualTo(all.subList(7, 10));
        assertThat(runs.found(environment.id(), number, all.getLast().id())).isEmpty();
    }

    @Test
    void sendsEveryVariantAloneAndKnowsWhatToExpect() {
        var variants = List.of(
                TokenVariant.NONE,
                TokenVariant.MALFORMED,
                TokenVariant.TAMPERED,
                TokenVariant.ALG_NONE,
                TokenVariant.FOREIGN_KEY);
        var end = runs.carryOut(environment, plan(variants, Consent.NONE));

        assertThat(end.state()).isEqualTo(State.FINISHED);
        assertThat(end.mismatched()).isZero();
        assertThat(end.undecided()).isZero();
        assertThat(end.agreed()).isEqualTo(50);
        assertThat(end.tokenRequests()).isEqualTo(2);
        // Cells are proven by good tokens alone.
        assertThat(trials.latest(environment.id())).isEmpty();
    }

    @Test
    void tellsBeforehandWhatItSendsAndCosts() {
        var all = clients.list(environment);
        var methods = apis.deployed(environment);

        var quiet = runs.forecast(environment, false, all, methods);
        var loud = runs.forecast(environment, true, all, methods);

        assertThat(quiet).isEqualTo(new RunForecast(10, 100_000, 8, 2, 2, 0, 2, new BigDecimal("0.0045")));
        assertThat(loud.sent()).isEqualTo(10);
        assertThat(loud.unsafe()).isEqualTo(4);
    }

    @Test
    void tellsBeforehandWhereAnotherMethodAnswers() {
        var customers = demo.method(Verb.GET);
        var method = new ApiMethod(customers.stage(), Verb.GET, "/things/{id}", customers.requirement(), false);
        var beside = new ApiMethod(customers.stage(), Verb.GET, "/things/7", customers.requirement(), false);
        var all = clients.list(environment);
        var one = List.of(method);

        var there = runs.forecast(environment, plan(all, one, "7"), all, List.of(method, beside));
        var past = runs.forecast(environment, plan(all, one, "8"), all, List.of(method, beside));

        assertThat(there).isEqualTo(new RunForecast(2, 100_000, 0, 0, 0, 2, 0, new BigDecimal("0.0000")));
        assertThat(past).isEqualTo(new RunForecast(2, 100_000, 2, 0, 0, 0, 2, new BigDecimal("0.0045")));
    }

    @Test
    void countsNoCellsOfARunThatMayNotBe() {
        var all = Collections.nCopies(101, clients.list(environment).getFirst());
        var methods = Collections.nCopies(1000, demo.method(Verb.GET));

        var told = runs.forecast(environment, plan(all, methods, "7"), List.of(), List.of());

        assertThat(told.fits()).isFalse();
        assertThat(told).isEqualTo(new RunForecast(101_000, 100_000, 0, 0, 0, 0, 0, BigDecimal.ZERO));
    }

    private static RunPlan plan(List<AppClient> clients, List<ApiMethod> methods, String probe) {
        return RunPlan.of(clients, methods, List.of(TokenVariant.GOOD), Consent.NONE, probe);
    }

    @Test
    void goesOnWhereItWasCancelledAndSendsNothingTwice() {
        var plan = plan(List.of(TokenVariant.GOOD, TokenVariant.NONE), Consent.TICKED);
        var id = table.add(environment.id(), plan, "SYSTEM", hands.owner());
        var row = table.find(id).orElseThrow();
        var execution = execution(row, hands.owner(), apis.deployed(environment), 20);
        var working = Thread.ofVirtual().start(() -> execution.carryOut(2, Thread.ofVirtual()::start));
        await().until(() -> find(id).done() > 3);
        table.cancel(id);
        await().until(() -> !working.isAlive());
        var cancelled = find(id);
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.done()).isLessThan(20);
        var first = ids(id);

        runs.resume(environment.id(), id);
        await().until(() -> find(id).state() == State.FINISHED);

        assertThat(find(id).done()).isEqualTo(20);
        assertThat(ids(id)).containsAll(first).hasSize(20);
    }

    @Test
    void isTakenOverFromADeadInstanceWhichWritesNothingAnyMore() {
        var id = table.add(environment.id(), plan(List.of(TokenVariant.GOOD), Consent.TICKED), "SYSTEM", "dead");
        var row = table.find(id).orElseThrow();
        jdbc.sql("update trial_run set heartbeat = :long")
                .param("long", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();

        watch.run();
        await().until(() -> find(id).state() == State.FINISHED);

        assertThat(find(id).agreed()).isEqualTo(10);
        assertThat(ledger.write(row, "dead", List.of(), Map.of(Match.AGREES, 3), 1))
                .isEmpty();
        assertThatThrownBy(() ->
                        execution(row, "dead", apis.deployed(environment), 1000).carryOut(1, Thread.ofVirtual()::start))
                .isInstanceOf(RunLost.class);
        assertThat(find(id).done()).isEqualTo(10);
    }

    @Test
    void sendsNoRequestTwiceThatMayHaveChangedData() {
        var orders = demo.client("OrderProcessingService");
        var plan = new RunPlan(
                List.of(orders.id()),
                List.of(demo.method(Verb.DELETE).id()),
                List.of(TokenVariant.GOOD),
                Consent.TICKED,
                "123");
        var id = table.add(environment.id(), plan, "SYSTEM", "dead");
        var row = table.find(id).orElseThrow();
        sender(apis.deployed(environment), 1000)
                .send(
                        row,
                        0,
                        () -> false,
                        trial -> ledger.write(
                                row,
                                "dead",
                                List.of(new RunTrial(id, 0, trial, "", Instant.now(), false)),
                                Map.of(),
                                0));
        // Its instance died before the answer was written down.
        jdbc.sql("update trial_run set heartbeat = :long")
                .param("long", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();

        watch.run();
        await().until(() -> find(id).state() == State.FINISHED);

        var left = runs.results(id, List.of(), 0, 10);
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().match()).isEqualTo(Match.UNDECIDED);
        assertThat(left.getFirst().seen()).contains("It is not sent twice");
    }

    @Test
    void refusesASecondRunInTheSameEnvironment() {
        table.add(environment.id(), plan(List.of(TokenVariant.GOOD), Consent.NONE), "SYSTEM", "elsewhere");

        assertThatThrownBy(() -> runs.start(environment, false))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("under way");
    }

    @Test
    void needsTheRightToTest() {
        var viewer = new Actor("viewer", Set.of(Right.VIEW));

        assertThatThrownBy(() -> people.as(viewer, () -> runs.start(environment, false)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("may not");
        assertThatThrownBy(() -> people.as(
                        viewer,
                        () -> runs.start(environment, new RunPlan(List.of(), List.of(), List.of(), Consent.NONE, "1"))))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("may not");
        assertThat(runs.count(environment.id())).isZero();
    }

    @Test
    void startsByItselfOnSchedule() {
        schedules.add(environment, plan(List.of(TokenVariant.GOOD), Consent.NONE), Duration.ofHours(1));
        jdbc.sql("update run_schedule set next_at = :long")
                .param("long", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();

        schedules.run();
        schedules.run();

        await().until(() -> runs.progress(environment.id()).state() == State.FINISHED);
        assertThat(runs.count(environment.id())).isEqualTo(1);
        assertThat(schedules.of(environment.id()).getFirst().next()).isAfter(Instant.now());
    }

    @Test
    void turnsCellsToMismatchWhereAnApiLosesItsAuthorizerAndBackWhereItIsRestored() {
        var get = demo.method(Verb.GET);
        runs.carryOut(environment, plan(List.of(TokenVariant.GOOD), Consent.NONE));
        demo.removeAuthorizer(get, List.of("customer-api/read"));
        try {
            var broken = runs.carryOut(environment, plan(List.of(TokenVariant.GOOD, TokenVariant.NONE), Consent.NONE));

            var wrong = runs.results(broken.number(), List.of(Match.MISMATCH), 0, 100);
            assertThat(wrong).isNotEmpty().allSatisfy(trial -> {
                assertThat(trial.cell().method()).isEqualTo(get.id());
                assertThat(trial.expected()).isEqualTo("Denied");
                assertThat(trial.verdict()).isEqualTo("Allowed");
            });
            assertThat(wrong).extracting(PastTrial::variant).contains(TokenVariant.NONE);
            assertThat(broken.mismatched()).isEqualTo(wrong.size());
        } finally {
            demo.restoreAuthorizer(get, List.of("customer-api/read"));
        }

        assertThat(runs.carryOut(environment, plan(List.of(TokenVariant.GOOD, TokenVariant.NONE), Consent.NONE))
                        .mismatched())
                .isZero();
    }

    @Test
    void sendsToAnAnyMethodWhatItAnswersAndSaysSo() {
        var get = demo.method(Verb.GET);
        // The demo's GET method as if it were ANY: the gateway answers GET all the same.
        var any = new ApiMethod(get.stage(), Verb.ANY, get.path(), get.requirement(), false);
        var ground = new RunGround(environment, clients.list(environment), List.of(any), Deployments.NONE);
        var sender = new CellSender(prober, ground, new Pace(1000));
        var client = demo.client("ReportingService");
        var quiet = row(
                new RunPlan(List.of(client.id()), List.of(any.id()), List.of(TokenVariant.GOOD), Consent.NONE, "123"));
        var ticked = row(new RunPlan(
                List.of(client.id()), List.of(any.id()), List.of(TokenVariant.GOOD), Consent.TICKED, "123"));

        var held = sender.send(quiet, 0, () -> false, _ -> {}).orElseThrow();
        var sent = sender.send(ticked, 0, () -> false, _ -> {}).orElseThrow();

        assertThat(held.trial().outcome()).isInstanceOf(Outcome.NotSent.class);
        assertThat(sent.announced()).isTrue();
        assertThat(sent.trial().outcome()).isInstanceOfSatisfying(Outcome.Answered.class, answered -> {
            assertThat(answered.verdict()).isInstanceOf(Verdict.Allowed.class);
            assertThat(answered.verdict().seen()).startsWith("Sent as GET, which stands for ANY.");
        });
    }

    private RunRow row(RunPlan plan) {
        return new RunRow(environment.id(), plan, RunProgress.NONE, 1);
    }

    private RunExecution execution(RunRow row, String owner, List<ApiMethod> methods, double pace) {
        return new RunExecution(
                row, owner, ledger, _ -> {}, sender(methods, pace), trials.cells(row.id()), trials.counts(row.id()));
    }

    private CellSender sender(List<ApiMethod> methods, double pace) {
        return new CellSender(
                prober,
                new RunGround(environment, clients.list(environment), methods, Deployments.NONE),
                new Pace(pace));
    }

    private RunPlan plan(List<TokenVariant> variants, Consent consent) {
        var all = runs.everything(environment, consent);
        return new RunPlan(all.clients(), all.methods(), variants, consent, all.probe());
    }

    private RunProgress find(long id) {
        return runs.find(environment.id(), id).orElseThrow();
    }

    private List<Long> ids(long run) {
        return runs.results(run, List.of(), 0, 100).stream().map(PastTrial::id).toList();
    }
}
