package io.m2mconsole.reports;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.Trials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Runs as reports. */
@Service
public class RunReports {

    private final Runs runs;
    private final Trials trials;
    private final Apis apis;

    RunReports(Runs runs, Trials trials, Apis apis) {
        this.runs = runs;
        this.trials = trials;
        this.apis = apis;
    }

    /** A run's report; empty where the environment has no such run. Blocks. */
    public Optional<RunReport> of(Environment environment, long run) {
        return runs.find(environment.id(), run).map(progress -> {
            var names = apis.deployed(environment).stream()
                    .map(ApiMethod::stage)
                    .collect(Collectors.toMap(stage -> stage.api().value(), stage -> stage.apiName(), (one, _) -> one));
            return new RunReport(
                    environment.id().value(),
                    run,
                    progress.started(),
                    progress.by(),
                    trials.ofRun(run, List.of(), 0, Integer.MAX_VALUE).stream()
                            .map(trial -> cell(trial, names))
                            .toList());
        });
    }

    private static ReportCell cell(PastTrial trial, Map<String, String> names) {
        var method = trial.cell().method();
        return new ReportCell(
                trial.clientName(),
                names.getOrDefault(method.api().value(), method.api().value()),
                method.stage().value(),
                method.label(),
                trial.variant().name(),
                trial.expected(),
                trial.reason(),
                trial.verdict(),
                trial.seen(),
                trial.status(),
                trial.match(),
                trial.at());
    }
}
