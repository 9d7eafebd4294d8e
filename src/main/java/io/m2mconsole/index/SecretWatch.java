package io.m2mconsole.index;

import io.m2mconsole.secrets.ActiveSecretsSeen;
import io.m2mconsole.secrets.StoredSecretSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters what the console reads and writes of secrets, so that no list, which may be minutes old, hides it. */
@Component
class SecretWatch {

    private final JdbcClientPools pools;
    private final JdbcClientSecrets facts;
    private final SharedCommit commits;

    SecretWatch(JdbcClientPools pools, JdbcClientSecrets facts, SharedCommit commits) {
        this.commits = commits;
        this.pools = pools;
        this.facts = facts;
    }

    @EventListener
    void stored(StoredSecretSeen seen) {
        pools.latest(seen.environment())
                .ifPresent(pool -> facts.own(pool, seen.client(), seen.secret(), Moments.now()));
    }

    @EventListener
    void active(ActiveSecretsSeen seen) {
        var pool = pools.id(seen.environment());
        commits.write(
                seen.client(), () -> facts.active(pool, seen.client(), seen.secrets(), Moments.exact(seen.asked())));
    }
}
