package io.m2mconsole.apis;

import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthCheck;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.shared.PoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the deployed authorizers trust this environment's pool, and whether any method is without one. */
@Component
class AuthorizersHealth implements HealthCheck {

    private static final String SUBJECT = "Authorizers";

    private final Apis apis;

    AuthorizersHealth(Apis apis) {
        this.apis = apis;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        var methods = apis.deployed(environment);
        var trusting = new TreeSet<String>();
        var foreign = new TreeSet<String>();
        methods.forEach(method -> cognito(method.requirement())
                .forEach(authorizer ->
                        (authorizer.pools().contains(environment.pool()) ? trusting : foreign).add(authorizer.name())));
        var items = new ArrayList<HealthItem>();
        if (!trusting.isEmpty()) {
            items.add(HealthItem.ok(
                    SUBJECT,
                    String.join(", ", trusting) + " trust" + (trusting.size() == 1 ? "s" : "")
                            + " tokens of this pool."));
        } else if (foreign.isEmpty()) {
            items.add(HealthItem.warning(
                    SUBJECT,
                    "No deployed method has a Cognito authorizer.",
                    "Protect the methods with one and deploy, or name the right APIs for this environment."));
        }
        if (!foreign.isEmpty()) {
            items.add(HealthItem.warning(
                    SUBJECT,
                    String.join(", ", foreign) + " trust other pools only: no client of this pool gets through.",
                    "Add the pool " + environment.pool() + " to the authorizer and deploy."));
        }
        open(methods).forEach(items::add);
        return items;
    }

    private static Stream<HealthItem> open(List<ApiMethod> methods) {
        // OPTIONS is open for browsers' preflights on purpose.
        var open = methods.stream()
                .filter(method -> method.requirement() instanceof Open && method.verb() != Verb.OPTIONS)
                .map(method -> method.id().label())
                .toList();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(HealthItem.warning(
                        "Unprotected methods",
                        "Anyone may call " + String.join(", ", open) + ".",
                        "Give them the Cognito authorizer and scopes, unless they are meant to be public."));
    }

    private static Stream<Authorizer> cognito(Requirement requirement) {
        return switch (requirement) {
            case AnyScopeOf(var name, var pools, var _) -> Stream.of(new Authorizer(name, pools));
            case IdentityToken(var name, var pools) -> Stream.of(new Authorizer(name, pools));
            case Jwt jwt -> Stream.of(new Authorizer(jwt.authorizer(), jwt.pools()));
            case Open _, Other _ -> Stream.empty();
        };
    }

    private record Authorizer(String name, Set<PoolId> pools) {}
}
