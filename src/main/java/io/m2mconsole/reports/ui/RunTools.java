package io.m2mconsole.reports.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.reports.Baselines;
import io.m2mconsole.reports.RunReports;
import io.m2mconsole.runs.RunSchedules;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.runs.ui.RunSignals;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.Trials;
import org.springframework.stereotype.Component;

/** What the pages of this room work with. */
@Component
class RunTools {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final Runs runs;
    private final RunSchedules schedules;
    private final RunReports reports;
    private final Baselines baselines;
    private final Trials trials;
    private final RunSignals signals;

    RunTools(
            Environments environments,
            Clients clients,
            Apis apis,
            Runs runs,
            RunSchedules schedules,
            RunReports reports,
            Baselines baselines,
            Trials trials,
            RunSignals signals) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.runs = runs;
        this.schedules = schedules;
        this.reports = reports;
        this.baselines = baselines;
        this.trials = trials;
        this.signals = signals;
    }

    Runs runs() {
        return runs;
    }

    RunSchedules schedules() {
        return schedules;
    }

    RunReports reports() {
        return reports;
    }

    Baselines baselines() {
        return baselines;
    }

    Trials trials() {
        return trials;
    }

    RunSignals signals() {
        return signals;
    }

    Environments environments() {
        return environments;
    }

    /** Blocks. */
    RunChoices choices(EnvironmentId id) {
        var environment = environments.get(id);
        var known = clients.listing(environment);
        return new RunChoices(
                environment,
                known.clients(),
                known.undescribed(),
                apis.deployed(environment),
                schedules.of(id),
                baselines.get(id));
    }
}
