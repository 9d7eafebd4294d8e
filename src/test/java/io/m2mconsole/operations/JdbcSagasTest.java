package io.m2mconsole.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import io.m2mconsole.operations.SagaRow.State;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class JdbcSagasTest {

    private final JdbcClient jdbc;
    private final JdbcSagas table;

    JdbcSagasTest(TestDatabase database) {
        jdbc = database.jdbc();
        table = new JdbcSagas(jdbc);
    }

    @Test
    void readsWhatItWrote() {
        table.add(row("a", "sandbox/1", State.RUNNING), "me");
        var data = new SagaData(Map.of("name", "Zürich «ß» 🙂"));
        var until = Instant.parse("2026-03-29T01:30:00.123456Z");
        assertThat(table.save("a", "me", State.WAITING, 2, data, Optional.empty(), Optional.of(until)))
                .isTrue();

        var found = table.find("a").orElseThrow();
        assertThat(found.data().all()).isEqualTo(data.all());
        assertThat(found.resumeAt()).isEqualTo(until);
        assertThat(found.reached()).isEqualTo(2);
        assertThat(table.latest("three", "sandbox/1").orElseThrow().id()).isEqualTo("a");
    }

    @Test
    void keepsInstantsWhateverTheTimeZoneOfWhoWritesAndReads() {
        var until = Instant.parse("2026-10-25T01:30:00Z");
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            table.add(row("zoned", "", State.RUNNING), "me");
            table.save("zoned", "me", State.WAITING, 0, new SagaData(Map.of()), Optional.empty(), Optional.of(until));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(table.find("zoned").orElseThrow().resumeAt()).isEqualTo(until);
            assertThat(table.due(until.minusSeconds(1))).isEmpty();
            assertThat(table.due(until)).extracting(SagaRow::id).containsExactly("zoned");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void holdsOneInFlightForASubject() {
        table.add(row("first", "sandbox/1", State.RUNNING), "me");
        assertThatThrownBy(() -> table.add(row("second", "sandbox/1", State.RUNNING), "me"))
                .isInstanceOf(DuplicateKeyException.class);
        table.add(row("other", "sandbox/2", State.RUNNING), "me");
        table.add(row("none", "", State.RUNNING), "me");
        table.add(row("none too", "", State.RUNNING), "me");
        table.save("first", "me", State.DONE, 3, new SagaData(Map.of()), Optional.empty(), Optional.empty());
        table.add(row("third", "sandbox/1", State.RUNNING), "me");
    }

    @Test
    void givesASilentSagaToOneOfManyThatWantIt() throws Exception {
        table.add(row("left", "", State.RUNNING), "dead");
        jdbc.sql("update saga set heartbeat = :then")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                .update();
        var since = Instant.now().minus(Duration.ofSeconds(30));
        assertThat(oneOfMany(owner -> table.takeOver("left", owner, since))).isEqualTo(1);
    }

    @Test
    void wakesASagaOnce() throws Exception {
        table.add(row("waits", "", State.RUNNING), "me");
        var now = Instant.now();
        table.save("waits", "me", State.WAITING, 1, new SagaData(Map.of()), Optional.empty(), Optional.of(now));
        assertThat(oneOfMany(owner -> table.wake("waits", owner, now.plusSeconds(1))))
                .isEqualTo(1);
    }

    @Test
    void refusesTheWritesOfWhoLostIt() {
        table.add(row("lost", "", State.RUNNING), "first");
        table.takeOver("lost", "second", Instant.now().plusSeconds(1));
        var data = new SagaData(Map.of());
        assertThat(table.save("lost", "first", State.DONE, 3, data, Optional.empty(), Optional.empty()))
                .isFalse();
        assertThat(table.save("lost", "second", State.RUNNING, 1, data, Optional.empty(), Optional.empty()))
                .isTrue();
    }

    private interface Attempt {
        boolean as(String owner);
    }

    private static long oneOfMany(Attempt attempt) throws Exception {
        var start = new CountDownLatch(1);
        var attempts = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 8)
                .forEach(i -> attempts.add(() -> {
                    start.await();
                    return attempt.as("owner " + i);
                }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = attempts.stream().map(threads::submit).toList();
            start.countDown();
            var won = 0;
            for (var result : List.copyOf(results)) {
                won += result.get() ? 1 : 0;
            }
            return won;
        }
    }

    private static SagaRow row(String id, String subject, State state) {
        return new SagaRow(
                id,
                "three",
                "SYSTEM",
                new EnvironmentId("test"),
                new SagaData(Map.of()),
                0,
                state,
                "",
                "",
                subject,
                0,
                null,
                null,
                Instant.now());
    }
}
