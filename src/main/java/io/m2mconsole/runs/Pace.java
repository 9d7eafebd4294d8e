package io.m2mconsole.runs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets so many pass a second, evenly. Safe for many threads. */
final class Pace {

    private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(200);

    private final long gap;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Pace(double perSecond) {
        gap = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** Waits for its turn. */
    void await() throws InterruptedException {
        var now = System.nanoTime();
        var turn = next.getAndUpdate(before -> Math.max(before, now) + gap);
        var wait = turn - now;
        // A sleep of less takes longer than it should, and costs more than the request.
        if (wait > SHORTEST) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }
}
