package io.m2mconsole.access;

import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.PoolId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cells that changes of methods turn, from records alone. */
public final class MethodFlips {

    private MethodFlips() {}

    /** By change, then by client. */
    public static List<Flip> of(Collection<AppClient> clients, Collection<MethodChange> changes, PoolId pool) {
        return changes.stream()
                .flatMap(change -> clients.stream().flatMap(client -> flip(client, change, pool).stream()))
                .toList();
    }

    /** What will hold for a client once the change is deployed; empty where that is what holds now. */
    public static Optional<Pending> pending(AppClient client, MethodChange change, PoolId pool) {
        var now = AccessRules.decide(client, change.before(), pool);
        var then = AccessRules.decide(client, change.after(), pool);
        return Reasons.word(now).equals(Reasons.word(then)) ? Optional.empty() : Optional.of(new Pending(now, then));
    }

    private static Optional<Flip> flip(AppClient client, MethodChange change, PoolId pool) {
        return pending(client, change, pool)
                .map(pending -> new Flip(
                        client.name(),
                        change.id(),
                        Reasons.word(pending.now()),
                        Reasons.word(pending.then()),
                        Reasons.sentence(client.name(), pending.then())));
    }
}
