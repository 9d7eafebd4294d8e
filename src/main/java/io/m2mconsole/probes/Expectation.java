package io.m2mconsole.probes;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** What the rules expect of a request, its token and API key included. */
public final class Expectation {

    private Expectation() {}

    /** @param pool the pool of the environment under test */
    public static Decision of(TrialRequest request, PoolId pool) {
        return of(request.client(), request.method(), request.token(), request.hasApiKey(), pool);
    }

    /** @param keyed whether an API key goes along */
    public static Decision of(AppClient client, ApiMethod method, TokenChoice token, boolean keyed, PoolId pool) {
        var asked = keyed ? withoutKey(method) : method;
        var variant = token.variant();
        if (variant.flawed()) {
            return AccessRules.flawed(asked, variant.meaning());
        }
        var whose = token.owner().orElse(client);
        var from = token.place().map(Environment::pool).orElse(pool);
        return AccessRules.decide(token.scopes().isEmpty() ? whose : holding(whose, token.scopes()), asked, from);
    }

    private static ApiMethod withoutKey(ApiMethod method) {
        return new ApiMethod(method.stage(), method.verb(), method.path(), method.requirement(), false);
    }

    private static AppClient holding(AppClient client, Set<ScopeName> scopes) {
        return new AppClient(
                client.id(),
                client.name(),
                client.machine(),
                scopes,
                client.userFlows(),
                client.tokenLifetime(),
                client.revocation(),
                client.created(),
                client.changed());
    }
}
