package io.m2mconsole.trials;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.tokens.TokenWay;
import java.util.List;

/**
 * What to ask the pool for.
 *
 * @param scopes by name, unknown ones and such as the client does not hold included
 * @param wrongSecret whether to ask with a secret that is not the client's
 */
public record TokenTest(AppClient client, TokenWay way, List<String> scopes, boolean wrongSecret) {
    public TokenTest {
        scopes = List.copyOf(scopes);
    }

    /** Whether the rules say that a token is granted. */
    boolean granted() {
        var held = client.scopes().stream().map(Object::toString).toList();
        var flow = way == TokenWay.API ? client.userFlows().contains("ALLOW_CLIENT_TOKEN_AUTH") : client.machine();
        return flow && !wrongSecret && held.containsAll(scopes);
    }
}
