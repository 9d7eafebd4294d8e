package io.m2mconsole.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the jobs of all rooms on db-scheduler, whose table says which instance has which in hand. */
@Component
class JdbcJobs implements SmartLifecycle {

    private static final int AT_ONCE = 8;

    private final DataSource database;
    private final ObjectProvider<Job> jobs;
    private Optional<Scheduler> scheduler = Optional.empty();

    JdbcJobs(DataSource database, ObjectProvider<Job> jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public synchronized void start() {
        var tasks = jobs.stream().map(JdbcJobs::task).toList();
        var made = Scheduler.create(database)
                .startTasks(tasks)
                // Of its own at each start: an instance that comes back is not the one that died.
                .schedulerName(new SchedulerName.Fixed("console-" + UUID.randomUUID()))
                .serializer(new JobData())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                // What an instance had in hand is free for others ten seconds after it died.
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        made.start();
        scheduler = Optional.of(made);
    }

    @Override
    public synchronized void stop() {
        scheduler.ifPresent(Scheduler::stop);
        scheduler = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler.isPresent();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> job.run());
    }
}
