package io.m2mconsole.shell;

import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.Gauges;
import io.m2mconsole.health.Health;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the overview shows, from the rooms that know. Calls block. */
@Component
class OverviewData {

    private static final int LATEST = 8;

    private final Environments environments;
    private final Health health;
    private final Gauges gauges;
    private final Clients clients;
    private final Scopes scopes;
    private final Apis apis;
    private final Findings findings;
    private final Activity activity;

    OverviewData(
            Environments environments,
            Health health,
            Gauges gauges,
            Clients clients,
            Scopes scopes,
            Apis apis,
            Findings findings,
            Activity activity) {
        this.environments = environments;
        this.health = health;
        this.gauges = gauges;
        this.clients = clients;
        this.scopes = scopes;
        this.apis = apis;
        this.findings = findings;
        this.activity = activity;
    }

    List<HealthItem> health(EnvironmentId environment) {
        return health.check(environments.refresh(environment));
    }

    List<Gauge> gauges(EnvironmentId environment) {
        return gauges.of(environments.get(environment));
    }

    int clients(EnvironmentId environment) {
        return clients.list(environments.get(environment)).size();
    }

    int scopes(EnvironmentId environment) {
        return scopes.list(environments.get(environment)).stream()
                .mapToInt(server -> server.scopes().size())
                .sum();
    }

    int methods(EnvironmentId environment) {
        return apis.deployed(environments.get(environment)).size();
    }

    Map<Severity, Integer> findings(EnvironmentId environment) {
        return findings.report(environments.get(environment)).counts();
    }

    List<ActivityEntry> latest(EnvironmentId environment) {
        return activity.page(ActivityFilter.of(environment), 0, LATEST);
    }
}
