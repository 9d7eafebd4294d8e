package io.m2mconsole.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as exactly as the database keeps them, so that one read back compares equal. */
final class Moments {

    private Moments() {}

    static Instant now() {
        return exact(Instant.now());
    }

    static Instant exact(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
