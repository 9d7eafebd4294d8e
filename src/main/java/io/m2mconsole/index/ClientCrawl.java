package io.m2mconsole.index;

import io.m2mconsole.environments.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Refreshes the index in the background: one instance at a time for each pool, which has a lease on it. What it read is in
 * the rows with its age, so that another crawl goes on where one was cut off.
 */
@Component
class ClientCrawl implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClientCrawl.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEWAL = Duration.ofSeconds(4);

    private final JdbcClientPools pools;
    private final CrawlPass pass;
    private final String owner = UUID.randomUUID().toString();
    private final Map<Integer, Thread> here = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    ClientCrawl(JdbcClientPools pools, CrawlPass pass) {
        this.pools = pools;
        this.pass = pass;
    }

    /** Lets everything be read anew. @return when that was asked for */
    Instant ask(Environment environment) {
        var asked = Moments.now();
        pools.ask(pools.id(environment), asked);
        start(environment);
        return asked;
    }

    /** Begins unless this or another instance is at it; does not wait. */
    void start(Environment environment) {
        var pool = pools.id(environment);
        var thread =
                Thread.ofVirtual().name("client-crawl-" + environment.id()).unstarted(() -> run(environment, pool));
        if (!stopped && here.putIfAbsent(pool, thread) == null) {
            thread.start();
        }
    }

    private void run(Environment environment, int pool) {
        try {
            if (pools.lease(pool, owner, LEASE)) {
                crawl(environment, pool);
            }
        } catch (RuntimeException | Error e) {
            log.error("The crawl of {} broke", environment.id(), e);
        } finally {
            here.remove(pool);
        }
        // Somebody may have asked just before it was off the list of what runs here.
        if (!stopped && unanswered(pool) && pools.lease(pool, owner, LEASE)) {
            start(environment);
        }
    }

    private void crawl(Environment environment, int pool) {
        var renewal = Thread.ofVirtual().name("client-crawl-lease").start(() -> renew(pool));
        try {
            do {
                pass.run(environment, pool);
            } while (!Thread.currentThread().isInterrupted() && unanswered(pool));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            renewal.interrupt();
            pools.release(pool, owner);
        }
    }

    /** Whether somebody asked after the last crawl began. */
    private boolean unanswered(int pool) {
        var begun = pools.progress(pool).begun();
        return pools.asked(pool)
                .filter(asked -> begun == null || asked.isAfter(begun))
                .isPresent();
    }

    private void renew(int pool) {
        try {
            while (!stopped) {
                Thread.sleep(RENEWAL);
                pools.lease(pool, owner, LEASE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        var running = here.values().stream().toList();
        running.forEach(Thread::interrupt);
        for (var thread : running) {
            thread.join(Duration.ofSeconds(3));
        }
    }
}
