package io.m2mconsole.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after the third refusal in a row an account must wait one second from that address, then two, four,
 * up to five minutes. Kept in memory, for the most recent pairs of account and address.
 */
class SignInDelay {

    private static final int FREE = 2;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Key(String account, String address) {}

    private record Refusals(int count, Instant until) {}

    private final Clock clock;
    private final Map<Key, Refusals> refusals = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Refusals> eldest) {
            return size() > MOST;
        }
    };

    SignInDelay(Clock clock) {
        this.clock = clock;
    }

    /** How long this account must still wait from this address; zero where it need not. */
    synchronized Duration left(String account, String address) {
        var refused = refusals.get(new Key(account, address));
        if (refused == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), refused.until());
        return left.isPositive() ? left : Duration.ZERO;
    }

    synchronized void refused(String account, String address) {
        var now = clock.instant();
        refusals.merge(new Key(account, address), new Refusals(1, now), (before, _) -> {
            var count = before.count() + 1;
            return new Refusals(count, now.plus(delay(count)));
        });
    }

    synchronized void accepted(String account, String address) {
        refusals.remove(new Key(account, address));
    }

    private static Duration delay(int count) {
        if (count <= FREE) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(count - FREE - 1, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
