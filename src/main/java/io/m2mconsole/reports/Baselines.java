package io.m2mconsole.reports;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** One run of each environment that later ones are held against. */
@Service
public class Baselines {

    private final JdbcBaselines table;
    private final RunReports reports;
    private final Runs runs;
    private final Operations operations;
    private final People people;
    private final Findings findings;

    Baselines(
            JdbcBaselines table,
            RunReports reports,
            Runs runs,
            Operations operations,
            People people,
            Findings findings) {
        this.table = table;
        this.reports = reports;
        this.runs = runs;
        this.operations = operations;
        this.people = people;
        this.findings = findings;
    }

    public Optional<Baseline> get(EnvironmentId environment) {
        return table.get(environment);
    }

    /**
     * Makes a run the baseline, in place of the one before. Blocks.
     *
     * @throws RemoteFailure DENIED without the right to test, NOT_FOUND where there is no such run
     */
    public void set(Environment environment, long run) {
        operations.run(new Command(Action.RUN_BASELINE, "run " + run, environment.id()), () -> {
            var report = reports.of(environment, run)
                    .orElseThrow(() -> new RemoteFailure(Problem.of(
                            Problem.Kind.NOT_FOUND, "There is no run " + run + ".", "Choose one of the page Runs.")));
            table.set(environment.id(), report, people.actor().name());
            findings.forget(environment.id());
            return run;
        });
    }

    /** Holds later runs against nothing any more. */
    public void clear(EnvironmentId environment) {
        operations.run(new Command(Action.RUN_BASELINE, "none", environment), () -> {
            table.clear(environment);
            findings.forget(environment);
            return environment;
        });
    }

    /** How the environment's latest finished run deviates from the baseline; empty without either. Blocks. */
    public List<Deviation> deviations(Environment environment) {
        return runs.page(environment.id(), 0, 20).stream()
                .filter(run -> run.state() == RunProgress.State.FINISHED)
                .findFirst()
                .map(run -> deviations(environment, run.number()))
                .orElse(List.of());
    }

    /** How a run deviates from the baseline; empty without one. Blocks. */
    public List<Deviation> deviations(Environment environment, long run) {
        return table.get(environment.id())
                .flatMap(baseline ->
                        reports.of(environment, run).map(report -> Deviation.between(baseline.report(), report)))
                .orElse(List.of());
    }
}
