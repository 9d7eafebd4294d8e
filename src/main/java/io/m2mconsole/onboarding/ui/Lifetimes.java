package io.m2mconsole.onboarding.ui;

import java.time.Duration;

/** Token lifetimes in words. */
final class Lifetimes {

    private Lifetimes() {}

    static String text(Duration duration) {
        var hours = duration.toHours();
        var minutes = duration.toMinutesPart();
        if (hours == 0) {
            return count(minutes, "minute");
        }
        return count(hours, "hour") + (minutes == 0 ? "" : " " + count(minutes, "minute"));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
