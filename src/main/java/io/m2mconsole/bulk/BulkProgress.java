package io.m2mconsole.bulk;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a bulk change stands, as the database tells it: also after a restart, and on another instance.
 *
 * @param ended absent while it goes on
 * @param cancelled whether it was asked to stop
 * @param counts clients by state
 */
public record BulkProgress(
        String id,
        EnvironmentId environment,
        String actor,
        BulkTask task,
        Instant started,
        @Nullable Instant ended,
        boolean cancelled,
        Map<BulkRow.State, Integer> counts) {

    public BulkProgress {
        counts = Map.copyOf(counts);
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(ended);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(BulkRow.State state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many are over, whatever came of them. */
    public int done() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().over())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
