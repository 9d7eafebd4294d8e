package io.m2mconsole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class SessionsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Hand hand = new Hand();
    private final AtomicInteger closed = new AtomicInteger();

    /** Of its own in each test: the table is everybody's. */
    private final String account = "sessions-" + UUID.randomUUID();

    @Autowired
    private JdbcSessions table;

    private Sessions sessions;

    @BeforeEach
    void furnish() {
        sessions = new Sessions(table, hand);
    }

    @Test
    void lastsWhileThePersonDoesSomethingAndEndsWhenNot() {
        var id = begin(sessions);
        hand.forward(Duration.ofMinutes(29));
        assertThat(sessions.touch(id)).isTrue();
        hand.forward(Duration.ofMinutes(29));
        assertThat(sessions.left(id)).hasValue(Duration.ofMinutes(1));
        hand.forward(Duration.ofMinutes(2));
        assertThat(sessions.touch(id)).isFalse();
        assertThat(closed).hasValue(1);
        assertThat(sessions.of(account)).isEmpty();
    }

    @Test
    void askingHowLongItLastsDoesNotProlongIt() {
        var id = begin(sessions);
        hand.forward(Duration.ofMinutes(20));
        assertThat(sessions.left(id)).hasValue(Duration.ofMinutes(10));
        hand.forward(Duration.ofMinutes(10));
        assertThat(sessions.left(id)).isEmpty();
        sessions.sweep();
        assertThat(closed).hasValue(1);
    }

    @Test
    void anotherInstanceEndsItToo() {
        begin(sessions);
        var elsewhere = new Sessions(table, hand);
        elsewhere.end(elsewhere.of(account).getFirst().id());
        assertThat(closed).hasValue(0);
        sessions.sweep();
        assertThat(closed).hasValue(1);
    }

    @Test
    void endingTheOthersLeavesOnesOwn() {
        var own = begin(sessions);
        begin(sessions);
        begin(sessions);
        sessions.endOthersOf(account, own);
        assertThat(sessions.of(account)).extracting(Session::id).containsExactly(own);
        assertThat(closed).hasValue(2);
    }

    private String begin(Sessions at) {
        return at.begin(account, "192.0.2.1", "Firefox", HALF_AN_HOUR, closed::incrementAndGet);
    }

    /** A clock that is put forward by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.now();

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
