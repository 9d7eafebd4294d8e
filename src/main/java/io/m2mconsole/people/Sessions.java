package io.m2mconsole.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * In which browsers people are signed in. A session ends after a time without anything done by the person, which push,
 * heartbeats and background requests are not, and at once on the instance, or within seconds on another, when it is revoked.
 */
@Service
public class Sessions {

    private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    /** One that this instance serves. @param close ends it in the servlet container */
    private record Live(Session session, Duration timeout, Instant active, Instant saved, Runnable close) {

        Live at(Instant now, boolean save) {
            return new Live(session, timeout, now, save ? now : saved, close);
        }

        Duration left(Instant now) {
            return timeout.minus(Duration.between(active, now));
        }
    }

    private final JdbcSessions table;
    private final Clock clock;
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private volatile Duration longest = Duration.ofMinutes(30);

    @Autowired
    Sessions(JdbcSessions table) {
        this(table, Clock.systemUTC());
    }

    Sessions(JdbcSessions table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Someone signed in.
     *
     * @param timeout how long it lasts without anything done
     * @param close ends it in the servlet container; may be called twice
     * @return its id
     */
    public String begin(String account, String address, String browser, Duration timeout, Runnable close) {
        var now = clock.instant();
        var session = new Session(UUID.randomUUID().toString(), account, cut(address, 64), cut(browser, 255), now, now);
        table.add(session);
        longest = timeout.compareTo(longest) > 0 ? timeout : longest;
        live.put(session.id(), new Live(session, timeout, now, now, close));
        return session.id();
    }

    /** The person did something. @return false where the session has ended */
    public boolean touch(String id) {
        var now = clock.instant();
        var stands = live.get(id);
        if (stands == null || !stands.left(now).isPositive()) {
            end(id);
            return false;
        }
        var save = Duration.between(stands.saved(), now).compareTo(TO_THE_MINUTE) > 0;
        live.computeIfPresent(id, (_, before) -> before.at(now, save));
        if (save) {
            table.active(id, now);
        }
        return true;
    }

    /** How long it still lasts when nothing is done; empty where it has ended. */
    public Optional<Duration> left(String id) {
        var now = clock.instant();
        return Optional.ofNullable(live.get(id))
                .map(session -> session.left(now))
                .filter(Duration::isPositive);
    }

    /** All of every instance, the most active first. */
    public List<Session> all() {
        return table.all();
    }

    public List<Session> of(String account) {
        return all().stream()
                .filter(session -> session.account().equals(account))
                .toList();
    }

    /** Ends it, wherever it is. */
    public void end(String id) {
        table.remove(id);
        Optional.ofNullable(live.remove(id)).ifPresent(gone -> gone.close().run());
    }

    /** It ended by itself, as on signing out. */
    public void forget(String id) {
        table.remove(id);
        live.remove(id);
    }

    void endAllOf(String account) {
        endOthersOf(account, "");
    }

    void endOthersOf(String account, String except) {
        table.removeAllOf(account, except);
        sweep();
    }

    /** Ends those that lasted long enough, and those that another instance ended. */
    @Scheduled(fixedDelayString = "PT5S")
    void sweep() {
        var now = clock.instant();
        var known = table.ids();
        live.forEach((id, session) -> {
            if (!known.contains(id) || !session.left(now).isPositive()) {
                end(id);
            }
        });
    }

    /** Forgets those of instances that died. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetTheDead() {
        table.removeIdleSince(
                clock.instant().minus(longest).minus(TO_THE_MINUTE).minus(TO_THE_MINUTE));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
