package io.m2mconsole.bulk;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Goes through the rows that are not over, one after the other, whatever becomes of each. */
@Component
class BulkStep implements SagaStep {

    static final String ID = "bulk";

    /** What is done to whom, for people. */
    static final String TITLE = "title";

    private final JdbcBulk table;
    private final BulkWork work;
    private final Environments environments;

    BulkStep(JdbcBulk table, BulkWork work, Environments environments) {
        this.table = table;
        this.work = work;
        this.environments = environments;
    }

    @Override
    public String name() {
        return "Change each client";
    }

    @Override
    public void run(SagaData data) {
        var id = data.get(ID);
        var bulk = table.find(id).orElseThrow();
        var environment = environments.get(bulk.environment());
        for (var row = table.next(id); row.isPresent() && !table.cancelled(id); row = table.next(id)) {
            var place = row.get().place();
            table.begin(id, place);
            var result = work.run(environment, bulk.task(), row.get());
            table.finish(id, place, result.state(), result.sentence());
            pause(environment);
        }
        table.end(id);
    }

    /** Rows that are done stay so; the others are given up. */
    @Override
    public void undo(SagaData data) {
        table.end(data.get(ID));
    }

    /** Each row costs about one describe and one update, each of which AWS counts. */
    private void pause(Environment environment) {
        try {
            Thread.sleep(Duration.ofNanos((long) (1e9 / environments.describesPerSecond(environment.id()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
