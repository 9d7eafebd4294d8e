package io.m2mconsole.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock plus an offset that can be set while running, to see tokens expire without waiting. */
public final class SandboxClock {

    private final Clock clock;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public SandboxClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plus(offset.get());
    }

    public void setOffset(Duration offset) {
        this.offset.set(offset);
    }

    public Duration offset() {
        return offset.get();
    }
}
