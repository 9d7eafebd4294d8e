package io.m2mconsole.runs;

import io.m2mconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Goes on with runs whose instance died or was stopped: on whichever instance comes first, and only there. */
@Component
class RunWatch implements Job {

    private static final Duration SILENCE = Duration.ofSeconds(12);

    private final JdbcRuns table;
    private final RunHands hands;

    RunWatch(JdbcRuns table, RunHands hands) {
        this.table = table;
        this.hands = hands;
    }

    @Override
    public String name() {
        return "run-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        var since = Instant.now().minus(SILENCE);
        for (var run : table.silentSince(since)) {
            if (table.takeOver(run.id(), hands.owner(), since)) {
                Thread.ofVirtual().name("run " + run.id()).start(() -> hands.carryOut(run.id()));
            }
        }
    }
}
