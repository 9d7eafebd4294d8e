package io.m2mconsole.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Whoever changes the table behind the console's back is found out. */
@OnBothDatabases
class ChainTest {

    private static final Actor ALICE = new Actor("alice", Set.of(Right.PROVISION));
    private static final Duration YEAR = Duration.ofDays(365);

    private final DataSource source;
    private final JdbcClient jdbc;
    private final JdbcChain chain;
    private final JdbcLinks links;
    private final Seal seal = seal("key of the test");
    private final ActivityKeeping keeping;

    ChainTest(TestDatabase database) {
        source = database.fresh();
        var transactions = new DataSourceTransactionManager(source);
        jdbc = JdbcClient.create(source);
        chain = new JdbcChain(jdbc, new JdbcChainTurns(jdbc, transactions));
        links = new JdbcLinks(jdbc, transactions);
        keeping = new ActivityKeeping(chain, links, seal, new ActivityProperties(null, YEAR, ""));
    }

    @BeforeEach
    void doFiveThings() {
        IntStream.rangeClosed(1, 5).forEach(number -> done("client-" + number));
    }

    @Test
    void holdsWhileNobodyTouchesIt() {
        var running =
                chain.begin(deed("Zürich «ß» 🙂"), ALICE, Optional.empty()).id();
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(11);

        chain.end(
                running, new Ending(Outcome.FAILED, Duration.ofMillis(7), List.of("a", "b"), Optional.of("It broke.")));
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(12);
    }

    @Test
    void appendsTogetherWhatComesAtTheSameTime() throws Exception {
        var transactions = new AtomicInteger();
        var counting = new DataSourceTransactionManager(source) {
            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                transactions.incrementAndGet();
                super.doBegin(transaction, definition);
            }
        };
        var turns = new JdbcChainTurns(jdbc, counting);
        var together = new JdbcChain(jdbc, turns);
        transactions.set(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = new HeldTurn(turns)) {
            var all = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(() -> together.begin(deed("at once"), ALICE, Optional.empty())))
                    .toList();
            await().until(() -> turns.waiting() == 20);
            held.close();
            for (var one : all) {
                assertThat(one.get().first()).isNotNull();
            }
        }
        assertThat(transactions)
                .as("the one that was held, and the one of all others")
                .hasValue(2);
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(30);
    }

    @Test
    void appendsTheOthersWhereOneOfThemBreaks() throws Exception {
        var turns = new JdbcChainTurns(jdbc, new DataSourceTransactionManager(source));
        var together = new JdbcChain(jdbc, turns);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = new HeldTurn(turns)) {
            var before = threads.submit(() -> together.begin(deed("before"), ALICE, Optional.empty()));
            await().until(() -> turns.waiting() == 1);
            var breaking = threads.submit(() -> turns.append(_ -> {
                throw new IllegalStateException("It broke.");
            }));
            await().until(() -> turns.waiting() == 2);
            var after = threads.submit(() -> together.begin(deed("after"), ALICE, Optional.empty()));
            await().until(() -> turns.waiting() == 3);
            held.close();

            assertThatThrownBy(breaking::get).hasMessageContaining("It broke.");
            assertThat(before.get().begun().target()).isEqualTo("before");
            assertThat(after.get().begun().target()).isEqualTo("after");
        }
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(12);
    }

    /** Holds the chain until it is closed, so that others have to wait. */
    private static final class HeldTurn implements AutoCloseable {

        private final CountDownLatch free = new CountDownLatch(1);

        HeldTurn(JdbcChainTurns turns) throws InterruptedException {
            var held = new CountDownLatch(1);
            Thread.startVirtualThread(() -> turns.append(head -> {
                held.countDown();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new JdbcChainTurns.Appended(head, Optional.empty());
            }));
            held.await();
        }

        @Override
        public void close() {
            free.countDown();
        }
    }

    @Test
    void endsOnlyOnce() {
        assertThat(chain.end(1, new Ending(Outcome.FAILED, Duration.ZERO, List.of(), Optional.empty())))
                .isEmpty();
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void showsAChangeOfTheBeginning() {
        change("update activity set actor = 'mallory' where id = 3");
        assertThat(onlyBreak()).contains("beginning of entry 3");
    }

    @Test
    void showsAChangeOfTheEnd() {
        change("update activity set problem = null, outcome = 'DONE', request_ids = 'other' where id = 2");
        assertThat(onlyBreak()).contains("end of entry 2");
    }

    @Test
    void showsAChangeByAnInstant() {
        change("update activity set happened_at = happened_at + interval '1' second where id = 4");
        assertThat(onlyBreak()).contains("beginning of entry 4");
    }

    @Test
    void showsADeletionInTheMiddle() {
        change("delete from activity where id = 3");
        assertThat(verify().breaks())
                .extracting(Verification.Break::sentence)
                .anyMatch(sentence -> sentence.startsWith("Event 5 is missing"))
                .anyMatch(sentence -> sentence.startsWith("Event 6 is missing"));
    }

    @Test
    void showsADeletionOfTheLast() {
        change("delete from activity where id = 5");
        assertThat(verify().holds()).isFalse();
    }

    @Test
    void showsThatTheHeadWasTakenBackWithTheLast() {
        keeping.checkpoint(Instant.now());
        change("delete from activity where id = 5");
        var fourth = links.hash(8).orElseThrow();
        change("update activity_chain set seq = 8, hash = '" + fourth + "'");
        assertThat(onlyBreak()).contains("not what the checkpoint");
    }

    @Test
    void showsThatTwoChangedPlaces() {
        change("update activity set begin_seq = -1 where id = 2");
        change("update activity set begin_seq = 3 where id = 3");
        change("update activity set begin_seq = 5 where id = 2");
        assertThat(verify().holds()).isFalse();
    }

    @Test
    void showsAnEntryThatWasPutIn() {
        change("""
                insert into activity (id, happened_at, actor, action, target, outcome, duration_millis, request_ids)
                values (99, current_timestamp, 'bob', 'client.create', 'x', 'DONE', 0, '')""");
        assertThat(onlyBreak()).contains("Entry 99");
    }

    @Test
    void showsAnOutcomeInventedForWhatStillRuns() {
        var running = chain.begin(deed("slow"), ALICE, Optional.empty()).id();
        change("update activity set outcome = 'DONE' where id = " + running);
        assertThat(onlyBreak()).contains("Entry " + running);
    }

    @Test
    void showsAChainWrittenAnewSinceASignedCheckpoint() {
        keeping.checkpoint(Instant.now());
        assertThat(verify().signed()).isEqualTo(1);
        change("update activity set target = 'other' where id = 5");
        var row = chain.find(5).orElseThrow();
        var begin = row.beginning(links.hash(8).orElseThrow(), 9);
        var end = row.end(begin, 10);
        change("update activity set begin_hash = '%s', end_hash = '%s' where id = 5".formatted(begin, end));
        change("update activity_chain set hash = '" + end + "'");
        assertThat(onlyBreak()).contains("written anew");

        change("update activity_checkpoint set hash = '" + end + "'");
        assertThat(onlyBreak()).contains("signature");
    }

    @Test
    void prunesWhatIsOldAndStillHolds() {
        var old = Instant.now().minus(YEAR).minusSeconds(1);
        var straddling =
                chain.begin(deed("straddling"), ALICE, Optional.empty()).id();
        done("new");
        chain.end(straddling, new Ending(Outcome.DONE, Duration.ZERO, List.of(), Optional.empty()));
        keeping.prune(Instant.now().plusSeconds(1), old);

        assertThat(jdbc.sql("select count(*) from activity")
                        .query(Integer.class)
                        .single())
                .isZero();
        done("after");
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().since()).isPresent();
        assertThat(verify().signed()).isEqualTo(1);

        change("update activity_checkpoint set seq = seq + 1");
        assertThat(verify().holds()).isFalse();
    }

    @Test
    void keepsWhatIsYoungAndWhatStraddles() {
        var cut = Instant.now();
        var straddling =
                chain.begin(deed("straddling"), ALICE, Optional.empty()).id();
        done("within");
        keeping.prune(cut, Instant.now());

        assertThat(jdbc.sql("select id from activity order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(straddling, straddling + 1);
        assertThat(verify().breaks()).isEmpty();
        keeping.prune(cut, Instant.now());
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void endsWhatDiedWithItsInstance() {
        var lost = chain.begin(deed("lost"), ALICE, Optional.empty()).id();
        keeping.endLost(Instant.now().plusSeconds(1));
        assertThat(chain.find(lost).orElseThrow().ended().outcome()).isEqualTo("FAILED");
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void takesEntriesOfOlderVersionsInOnce() {
        change("delete from activity");
        change("update activity_chain set seq = 0, hash = '', entry = 7");
        change("""
                insert into activity (id, happened_at, actor, action, target, outcome, duration_millis, request_ids)
                values (7, current_timestamp, 'bob', 'client.create', 'x', 'DONE', 12, 'id-1')""");
        chain.afterPropertiesSet();
        chain.afterPropertiesSet();
        done("new");
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(4);
    }

    @Test
    void growsFromManyThreadsWithoutAGap() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 80)
                    .<Callable<String>>mapToObj(number -> () -> done("parallel-" + number))
                    .toList();
            assertThat(threads.invokeAll(all))
                    .allSatisfy(done -> assertThat(done.get()).startsWith("parallel"));
        }
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().events()).isEqualTo(170);
    }

    @Test
    void saysThatNothingIsSignedWithoutAKey() {
        assertThat(new ChainVerifier(links, seal("")).verify().notes()).anyMatch(note -> note.contains("not signed"));
    }

    private Verification verify() {
        return new ChainVerifier(links, seal).verify();
    }

    private String onlyBreak() {
        assertThat(verify().breaks()).hasSize(1);
        return verify().breaks().getFirst().sentence();
    }

    private void change(String sql) {
        jdbc.sql(sql).update();
    }

    private String done(String target) {
        var id = chain.begin(deed(target), ALICE, Optional.of("192.0.2.1")).id();
        chain.end(id, new Ending(Outcome.DONE, Duration.ofMillis(3), List.of("r-1"), Optional.empty()));
        return target;
    }

    private static Deed deed(String target) {
        return new Deed(Right.PROVISION, "client.update", target, new EnvironmentId("prod"), "scopes: + a/read");
    }

    private static Seal seal(String key) {
        return new Seal(new ActivityProperties(new SecretValue(key), null, ""));
    }
}
