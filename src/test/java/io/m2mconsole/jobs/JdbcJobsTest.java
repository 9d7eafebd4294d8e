package io.m2mconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Two instances on one database, as far as jobs are concerned. */
@OnBothDatabases
class JdbcJobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final Counting job = new Counting();
    private final JdbcJobs first;
    private final JdbcJobs second;

    JdbcJobsTest(TestDatabase kind) {
        database = kind.fresh();
        first = instance();
        second = instance();
    }

    @AfterEach
    void stop() {
        job.permits.release(1000);
        first.stop();
        second.stop();
    }

    @Test
    void oneInstanceHasAJobInHandAtATime() {
        first.start();
        second.start();
        await().atMost(PATIENCE).until(() -> job.begun.get() == 1);
        // Both look for work each second meanwhile.
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> job.begun.get() == 1);
        job.permits.release(3);
        await().atMost(PATIENCE).until(() -> job.begun.get() == 4);
        assertThat(job.most.get()).isEqualTo(1);
    }

    @Test
    void theOtherGoesOnWhenOneStops() {
        first.start();
        second.start();
        await().atMost(PATIENCE).until(() -> job.begun.get() == 1);
        job.permits.release(1000);
        first.stop();
        var before = job.begun.get();
        await().atMost(PATIENCE).until(() -> job.begun.get() > before + 1);
        assertThat(job.most.get()).isEqualTo(1);
    }

    private JdbcJobs instance() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("job", job);
        return new JdbcJobs(database, beans.getBeanProvider(Job.class));
    }

    private static final class Counting implements Job {

        final Semaphore permits = new Semaphore(0);
        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run() {
            begun.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            permits.acquireUninterruptibly();
            now.decrementAndGet();
        }
    }
}
