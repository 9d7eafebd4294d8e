package io.m2mconsole.clients;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An app client as Cognito describes it, without its secret, which is dropped at the door.
 *
 * @param machine whether the client-credentials flow is enabled
 * @param userFlows the explicit auth flows it allows; an M2M client should have none for users
 * @param tokenLifetime how long its access tokens live
 * @param revocation whether its tokens can be revoked
 */
public record AppClient(
        ClientId id,
        ClientName name,
        boolean machine,
        Set<ScopeName> scopes,
        List<String> userFlows,
        Duration tokenLifetime,
        boolean revocation,
        Instant created,
        Instant changed) {

    public AppClient {
        scopes = Set.copyOf(scopes);
        userFlows = List.copyOf(userFlows);
    }

    /** The same with other scopes. */
    public AppClient withScopes(Set<ScopeName> others) {
        return new AppClient(id, name, machine, others, userFlows, tokenLifetime, revocation, created, changed);
    }
}
