package io.m2mconsole.index;

import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How one crawl goes on: told to the watchers four times a second at most, and written down once a second. */
final class CrawlState {

    private static final Duration TELL = Duration.ofMillis(250);
    private static final Duration WRITE = Duration.ofSeconds(1);

    private final EnvironmentId environment;
    private final int pool;
    private final JdbcClientPools pools;
    private final List<CrawlWatcher> watchers;
    private CrawlProgress progress;
    private Instant told = Instant.MIN;
    private Instant written = Instant.MIN;

    CrawlState(EnvironmentId environment, int pool, JdbcClientPools pools, List<CrawlWatcher> watchers) {
        this.environment = environment;
        this.pool = pool;
        this.pools = pools;
        this.watchers = watchers;
        this.progress = pools.progress(pool);
    }

    synchronized CrawlProgress now() {
        return progress;
    }

    /** Changes it; told and written where that was not done just before. */
    synchronized void change(UnaryOperator<CrawlProgress> change) {
        progress = change.apply(progress);
        var now = Instant.now();
        if (told.isBefore(now.minus(TELL))) {
            tell(now);
        }
        if (written.isBefore(now.minus(WRITE))) {
            write(now);
        }
    }

    /** Changes it; told and written in any case. */
    synchronized void step(UnaryOperator<CrawlProgress> change) {
        progress = change.apply(progress);
        var now = Instant.now();
        write(now);
        tell(now);
    }

    void fail(Problem problem) {
        change(before -> before.withProblem(problem));
    }

    private void tell(Instant now) {
        told = now;
        watchers.forEach(watcher -> watcher.changed(environment, progress));
    }

    private void write(Instant now) {
        written = now;
        pools.write(pool, progress);
    }
}
