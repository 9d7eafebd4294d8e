package io.m2mconsole.snippets;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a call for a client's snippets to make. */
@Component
public class Examples {

    private final Apis apis;

    Examples(Apis apis) {
        this.apis = apis;
    }

    /** A URL that the client may GET as it stands; empty where there is none, or the APIs cannot be read. Blocks. */
    public Optional<URI> find(Environment environment, AppClient client) {
        try {
            return choose(environment, client, apis.deployed(environment));
        } catch (RemoteFailure _) {
            return Optional.empty();
        }
    }

    /** The same of methods that were read already. */
    public static Optional<URI> choose(Environment environment, AppClient client, List<ApiMethod> methods) {
        return methods.stream()
                .filter(method -> method.verb() == Verb.GET && !method.path().contains("{"))
                .filter(method -> AccessRules.decide(client, method, environment.pool())
                        instanceof Decision.Allowed(Decision.Why.HoldsScope _))
                .findFirst()
                .map(method -> URI.create(method.stage().invokeUrl() + method.path()));
    }
}
