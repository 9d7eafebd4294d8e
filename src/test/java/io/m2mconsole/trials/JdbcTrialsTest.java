package io.m2mconsole.trials;

import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.tokens.HttpTrace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@OnBothDatabases
class JdbcTrialsTest {

    private static final EnvironmentId HERE = new EnvironmentId("sandbox");
    private static final EnvironmentId THERE = new EnvironmentId("prod");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(2));
    private static final HttpTrace TRACE = new HttpTrace(
            "GET",
            URI.create("http://127.0.0.1/customers"),
            Map.of("Authorization", "Bearer ••••"),
            "",
            200,
            Map.of("content-type", "application/json"),
            "[]",
            Duration.ofMillis(5));
    private static final TokenStep TOKEN = new TokenStep(TRACE, null, null);

    private final JdbcClient jdbc;
    private final JdbcLatestTrials latest;
    private final JdbcTrials trials;

    JdbcTrialsTest(TestDatabase database) {
        var source = database.fresh();
        jdbc = JdbcClient.create(source);
        var batches = new JdbcTemplate(source);
        latest = new JdbcLatestTrials(jdbc, batches, new JdbcTransactionManager(source));
        trials = new JdbcTrials(jdbc, batches, new JdbcTrialTokens(jdbc), latest);
    }

    @Test
    void knowsTheLatestOfEachCellThatWentOut() {
        trials.addAll(
                HERE,
                List.of(
                        cell(0, "/a", LONG_AGO, answer()),
                        cell(1, "/b", LONG_AGO, answer()),
                        cell(2, "/c", LONG_AGO, new NotSent("not ticked"))),
                "admin");
        trials.addAll(THERE, List.of(cell(3, "/d", LONG_AGO, answer())), "admin");
        assertThat(paths(HERE)).containsExactlyInAnyOrder("/a", "/b");
        trials.addAll(
                HERE, List.of(cell(4, "/b", NOW, answer()), cell(5, "/b", NOW, new NotSent("not ticked"))), "operator");

        assertThat(trials.latest(HERE))
                .filteredOn(one -> one.cell().method().path().equals("/b"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.by()).isEqualTo("operator");
                    assertThat(one.at()).isEqualTo(NOW);
                    assertThat(one.match()).isEqualTo(Match.AGREES);
                });
        assertThat(paths(HERE)).containsExactlyInAnyOrder("/a", "/b");
        assertThat(paths(THERE)).containsExactly("/d");
    }

    @Test
    void looksAtNothingTwiceThatIsSettled() {
        trials.addAll(HERE, List.of(cell(0, "/a", LONG_AGO, answer()), cell(1, "/b", NOW, answer())), "admin");
        latest.catchUp(HERE);
        jdbc.sql("delete from trial_latest").update();

        // The second is younger than a minute: one before it may still be on its way.
        assertThat(paths(HERE)).containsExactly("/b");
    }

    @Test
    void letsManyAskAtOnce() throws InterruptedException {
        trials.addAll(HERE, List.of(cell(0, "/a", NOW, answer())), "admin");
        var found = new CountDownLatch(8);
        for (var i = 0; i < 8; i++) {
            Thread.ofVirtual().start(() -> {
                if (trials.latest(HERE).size() == 1) {
                    found.countDown();
                }
            });
        }

        assertThat(found.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void storesATokenOnceAndForgetsItWithItsTrials() {
        trials.addAll(HERE, List.of(cell(0, "/a", LONG_AGO, answer()), cell(1, "/b", NOW, answer())), "admin");
        latest.catchUp(HERE);

        assertThat(count("trial_token")).isEqualTo(1);
        assertThat(trials.prune(NOW.minusSeconds(60))).isEqualTo(1);
        assertThat(trials.latest(HERE))
                .singleElement()
                .satisfies(
                        one -> assertThat(trials.traces(HERE, one.id())).contains(new Traces(TRACE, Map.of(), TRACE)));
        assertThat(count("trial_latest")).isEqualTo(1);
        assertThat(trials.prune(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(count("trial_token") + count("trial_latest")).isZero();
    }

    @Test
    void tellsOfARunWhatIsNew() {
        trials.addAll(
                HERE, List.of(cell(0, "/a", NOW, answer()), cell(1, "/b", NOW, new NotSent("not ticked"))), "admin");
        var first = trials.ofRun(HERE, 7, 0);
        trials.addAll(HERE, List.of(cell(2, "/c", NOW, answer())), "admin");

        assertThat(first).extracting(PastTrial::match).containsExactly(Match.AGREES, Match.NOT_SENT);
        assertThat(trials.ofRun(HERE, 7, first.getLast().id()))
                .extracting(one -> one.cell().method().path())
                .containsExactly("/c");
        assertThat(trials.ofRun(HERE, 8, 0)).isEmpty();
    }

    private List<String> paths(EnvironmentId environment) {
        return trials.latest(environment).stream()
                .map(one -> one.cell().method().path())
                .toList();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Answered answer() {
        return new Answered(new Verdict.Allowed(200, "HTTP 200"), Match.AGREES, TOKEN, TRACE);
    }

    private static RunTrial cell(int number, String path, Instant at, Outcome outcome) {
        var request = TrialRequest.plain(
                client("ReportingService", "read"), method(Verb.GET, path, anyOf("read")), "123", false);
        var expected = AccessRules.decide(request.client(), request.method(), POOL);
        return new RunTrial(7, number, new Trial(request, expected, outcome), "", at, false);
    }
}
