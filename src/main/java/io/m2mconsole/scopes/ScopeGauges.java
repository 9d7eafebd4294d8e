package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.GaugeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many resource servers and scopes there are. */
@Component
class ScopeGauges implements GaugeSource {

    private final Scopes scopes;

    ScopeGauges(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public List<Gauge> gauges(Environment environment) {
        var quotas = environment.rules().quotas();
        var servers = scopes.list(environment);
        var gauges = new ArrayList<Gauge>();
        gauges.add(new Gauge(
                "Resource servers", servers.size(), quotas.resourceServers(), "Cognito's quota for each user pool"));
        servers.stream()
                .max(Comparator.comparingInt(server -> server.scopes().size()))
                .ifPresent(server -> gauges.add(new Gauge(
                        "Scopes of " + server.id(),
                        server.scopes().size(),
                        quotas.scopesPerServer(),
                        "Cognito's quota for each resource server; this one has the most")));
        return gauges;
    }
}
