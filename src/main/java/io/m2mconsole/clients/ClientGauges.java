package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.GaugeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many app clients there are, and how many scopes the one with the most has. */
@Component
class ClientGauges implements GaugeSource {

    private final Clients clients;

    ClientGauges(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Gauge> gauges(Environment environment) {
        var quotas = environment.rules().quotas();
        var all = clients.list(environment);
        var gauges = new ArrayList<Gauge>();
        gauges.add(new Gauge("App clients", all.size(), quotas.clients(), "Cognito's quota for each user pool"));
        all.stream()
                .max(Comparator.comparingInt(client -> client.scopes().size()))
                .ifPresent(client -> gauges.add(new Gauge(
                        "Scopes of " + client.name(),
                        client.scopes().size(),
                        quotas.scopesPerClient(),
                        "Cognito's quota for each app client; this one has the most")));
        return gauges;
    }
}
