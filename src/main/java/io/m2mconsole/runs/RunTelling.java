package io.m2mconsole.runs;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the watchers how runs stand, at most four times a second each: those of this instance as they go, and those of other
 * instances from the database.
 */
@Component
class RunTelling {

    // Four pushes a second are enough for the eye.
    private static final long BETWEEN = Duration.ofMillis(250).toNanos();

    private final JdbcRuns table;
    private final ObjectProvider<RunWatcher> watchers;
    private final Map<EnvironmentId, Told> told = new ConcurrentHashMap<>();

    RunTelling(JdbcRuns table, ObjectProvider<RunWatcher> watchers) {
        this.table = table;
        this.watchers = watchers;
    }

    /** Unless it was told just now. */
    void tell(EnvironmentId environment) {
        var last = told.get(environment);
        if (last == null || System.nanoTime() - last.at() >= BETWEEN) {
            tellNow(environment);
        }
    }

    void tellNow(EnvironmentId environment) {
        table.latest(environment).ifPresent(progress -> tell(environment, progress));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        table.latest().forEach(this::tell);
    }

    // In turn, so that no older state overtakes a newer one.
    private synchronized void tell(EnvironmentId environment, RunProgress progress) {
        var last = told.get(environment);
        if (last != null
                && (last.progress().equals(progress)
                        || last.progress().changed().isAfter(progress.changed()))) {
            return;
        }
        told.put(environment, new Told(progress, System.nanoTime()));
        watchers.forEach(watcher -> watcher.changed(environment, progress));
    }

    private record Told(RunProgress progress, long at) {}
}
