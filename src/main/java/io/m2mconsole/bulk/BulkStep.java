package io.m2mconsole.bulk;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
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
            if (Thread.currentThread().isInterrupted()) {
                // The console stops: the row comes again when the change goes on.
                throw interrupted();
            }
            table.finish(id, place, result.state(), result.sentence());
        }
        table.end(id);
    }

    /** Rows that are done stay so; the others are given up. */
    @Override
    public void undo(SagaData data) {
        table.end(data.get(ID));
    }

    private static RemoteFailure interrupted() {
        return new RemoteFailure(Problem.of(
                Problem.Kind.UNREACHABLE,
                "The console was stopped in the middle of it.",
                "Resume it: it goes on with the next client."));
    }
}
