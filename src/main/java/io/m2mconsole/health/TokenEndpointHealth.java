package io.m2mconsole.health;

import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.environments.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the token endpoint refuses a request without credentials as OAuth asks: then it is there and speaks OAuth. */
@Component
class TokenEndpointHealth implements HealthCheck {

    private static final String SUBJECT = "Token endpoint";

    private final BoundedHttp http;

    TokenEndpointHealth(BoundedHttp http) {
        this.http = http;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        return List.of(environment
                .endpoints()
                .token()
                .map(this::check)
                .orElse(HealthItem.failed(
                        SUBJECT, "There is none, as the pool has no domain.", "Give the pool a domain.")));
    }

    private HealthItem check(URI url) {
        var call = HttpCall.post(url, "application/x-www-form-urlencoded", "grant_type=client_credentials");
        var answer = http.send(Set.of(url), call.within(Duration.ofSeconds(10)));
        var speaksOauth = answer.status() == 400 || answer.status() == 401;
        return speaksOauth && answer.body().contains("\"error\"")
                ? HealthItem.ok(SUBJECT, url + " answers, and refuses a request without credentials.")
                : HealthItem.failed(
                        SUBJECT,
                        url + " answered HTTP " + answer.status() + " to a request without credentials.",
                        "Expected is 400 with an OAuth error: check the domain, and what stands before it.");
    }
}
