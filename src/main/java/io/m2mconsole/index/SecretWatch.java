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

    SecretWatch(JdbcClientPools pools, JdbcClientSecrets facts) {
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
        facts.active(pools.id(seen.environment()), seen.client(), seen.secrets(), Moments.exact(seen.asked()));
    }
}
