package io.m2mconsole.reports.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.reports.Baseline;
import io.m2mconsole.runs.RunSchedule;
import java.util.List;
import java.util.Optional;

/** What the page Runs loads. @param unread how many more clients there are that were not read yet, or may not be */
record RunChoices(
        Environment environment,
        List<AppClient> clients,
        int unread,
        List<ApiMethod> methods,
        List<RunSchedule> schedules,
        Optional<Baseline> baseline) {}
