package io.m2mconsole.rotation.ui;

import java.time.Duration;

/** How durations read. */
final class Periods {

    private Periods() {}

    static String text(Duration duration) {
        if (duration.toDays() > 1 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() > 1 && duration.equals(Duration.ofHours(duration.toHours()))) {
            return duration.toHours() + " hours";
        }
        return duration.toMinutes() > 1 && duration.toSecondsPart() == 0
                ? duration.toMinutes() + " minutes"
                : duration.toSeconds() + " seconds";
    }
}
