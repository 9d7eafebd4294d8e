package io.m2mconsole.runs;

import io.m2mconsole.probes.Match;
import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.trials.RunTrial;
import io.m2mconsole.trials.Trials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what a run finds, together with how far it is, and only as long as the run is in this hand. */
@Component
class RunLedger {

    private final JdbcRuns table;
    private final Trials trials;
    private final TransactionTemplate transaction;

    RunLedger(JdbcRuns table, Trials trials, PlatformTransactionManager transactions) {
        this.table = table;
        this.trials = trials;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the run's state; empty where another has it in hand: nothing is written then */
    Optional<State> write(
            RunRow run, String owner, List<RunTrial> found, Map<Match, Integer> counts, int tokenRequests) {
        var written = transaction.execute(_ -> {
            // Locks the run's row, so that nobody takes it over between the check and the cells.
            if (!table.advance(run.id(), owner, run.fence(), counts, tokenRequests)) {
                return Optional.<State>empty();
            }
            if (!found.isEmpty()) {
                trials.keep(run.environment(), found, run.progress().by());
            }
            return Optional.of(table.state(run.id()));
        });
        return Optional.ofNullable(written).orElseThrow();
    }
}
