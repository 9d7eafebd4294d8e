package io.m2mconsole.editing;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Flip;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cells client × method that another set of scopes turns, from records alone. */
public final class BlastRadius {

    private BlastRadius() {}

    /** By client, then by method. */
    public static List<Flip> of(
            Collection<AppClient> clients,
            Set<ScopeName> granted,
            Set<ScopeName> withdrawn,
            Collection<ApiMethod> methods,
            PoolId pool) {
        return clients.stream()
                .flatMap(client -> {
                    var then = with(client, granted, withdrawn);
                    return methods.stream().flatMap(method -> flip(client, then, method, pool).stream());
                })
                .toList();
    }

    /** The client with those scopes more and those less. */
    public static AppClient with(AppClient client, Set<ScopeName> granted, Set<ScopeName> withdrawn) {
        var scopes = new HashSet<>(client.scopes());
        scopes.addAll(granted);
        scopes.removeAll(withdrawn);
        return client.withScopes(scopes);
    }

    private static Optional<Flip> flip(AppClient now, AppClient then, ApiMethod method, PoolId pool) {
        var before = AccessRules.decide(now, method, pool);
        var after = AccessRules.decide(then, method, pool);
        return Reasons.word(before).equals(Reasons.word(after))
                ? Optional.empty()
                : Optional.of(new Flip(
                        now.name(),
                        method.id(),
                        Reasons.word(before),
                        Reasons.word(after),
                        Reasons.sentence(now.name(), after)));
    }
}
