package io.m2mconsole.sandbox.cognito.pool;

import java.math.BigDecimal;
import java.time.Instant;

/** Points in time as the JSON protocol writes them: seconds since 1970 as a number, to the millisecond. */
final class Times {

    private Times() {}

    static BigDecimal of(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }
}
