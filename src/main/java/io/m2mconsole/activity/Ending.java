package io.m2mconsole.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How something ended.
 *
 * @param requestIds AWS's, in order
 * @param problem what went wrong, as a sentence without secrets
 */
record Ending(Outcome outcome, Duration duration, List<String> requestIds, Optional<String> problem) {
    Ending {
        requestIds = List.copyOf(requestIds);
    }
}
