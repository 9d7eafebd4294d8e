package io.m2mconsole.runs;

import io.m2mconsole.jobs.Job;
import io.m2mconsole.trials.Trials;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets runs as old as the trials that are forgotten. */
@Component
class RunRetention implements Job {

    private final JdbcRuns table;
    private final Trials trials;

    RunRetention(JdbcRuns table, Trials trials) {
        this.table = table;
        this.trials = trials;
    }

    @Override
    public String name() {
        return "run-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        table.prune(Instant.now().minus(trials.retention()));
    }
}
