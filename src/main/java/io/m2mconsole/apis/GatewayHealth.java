package io.m2mconsole.apis;

import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthCheck;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether each stage answers: a protected GET without a token must get 401, which the backend has no part in. */
@Component
class GatewayHealth implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Apis apis;
    private final BoundedHttp http;

    GatewayHealth(Apis apis, BoundedHttp http) {
        this.apis = apis;
        this.http = http;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        return apis.deployed(environment).stream()
                .filter(method -> method.stage().unreachable().isEmpty())
                .filter(GatewayHealth::harmless)
                .collect(Collectors.toMap(ApiMethod::stage, method -> method, (first, _) -> first))
                .values()
                .stream()
                .map(this::check)
                .toList();
    }

    /** A GET with an authorizer before it: without a token it changes nothing and ends at the gateway. */
    private static boolean harmless(ApiMethod method) {
        return method.verb() == Verb.GET
                && (method.requirement() instanceof AnyScopeOf
                        || method.requirement() instanceof IdentityToken
                        || method.requirement() instanceof Jwt);
    }

    private HealthItem check(ApiMethod method) {
        var subject = "Gateway of " + name(method.stage());
        var base = method.stage().invokeUrl();
        var url = URI.create(base + method.path().replaceAll("\\{[^}]*}", "0"));
        try {
            var status =
                    http.send(Set.of(base), HttpCall.get(url).within(LIMIT)).status();
            return status == 401
                    ? HealthItem.ok(
                            subject,
                            method.id().label()
                                    + " without a token is answered 401: gateway and authorizer work. Whether"
                                    + " the backend does, only a run with a token shows.")
                    : HealthItem.warning(
                            subject,
                            method.id().label() + " without a token is answered " + status + " instead of 401.",
                            status < 400
                                    ? "The method is open to anyone as deployed: look at its authorizer."
                                    : "A custom gateway response, a WAF or a resource policy may answer first.");
        } catch (RemoteFailure e) {
            return HealthItem.failed(subject, e.problem());
        }
    }

    private static String name(ApiStage stage) {
        return stage.apiName() + "/" + stage.stage();
    }
}
