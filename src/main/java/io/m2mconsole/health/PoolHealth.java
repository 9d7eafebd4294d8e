package io.m2mconsole.health;

import io.m2mconsole.environments.AwsPools;
import io.m2mconsole.environments.Environment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The user pool and its domains. */
@Component
class PoolHealth implements HealthCheck {

    private final AwsPools pools;

    PoolHealth(AwsPools pools) {
        this.pools = pools;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        var pool = pools.describe(environment.target(), environment.pool());
        var items = new ArrayList<HealthItem>();
        items.add(HealthItem.ok("User pool", "Cognito answers for " + pool.name() + " (" + pool.id() + ")."));
        pool.domain().ifPresent(domain -> items.add(domain(environment, domain)));
        pool.customDomain().ifPresent(domain -> items.add(domain(environment, domain)));
        if (items.size() == 1) {
            items.add(HealthItem.failed(
                    "Domain",
                    "The pool has no domain, so clients have no token endpoint.",
                    "Add a Cognito domain or a domain of your own to the pool."));
        }
        return items;
    }

    private HealthItem domain(Environment environment, String domain) {
        var status = pools.domainStatus(environment.target(), domain).orElse("unknown to Cognito");
        return status.equals("ACTIVE")
                ? HealthItem.ok("Domain", "The domain " + domain + " is active.")
                : HealthItem.warning(
                        "Domain",
                        "The domain " + domain + " is " + status + ".",
                        "A new domain takes some minutes; a custom one needs its certificate and DNS record.");
    }
}
