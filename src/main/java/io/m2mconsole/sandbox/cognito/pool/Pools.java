package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Realm;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All user pools, and the domains, which are unique across them. Changes of one pool are made holding its monitor. */
public final class Pools {

    private final Realm realm;
    private final NavigableMap<String, Pool> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Pool> byDomain = new ConcurrentHashMap<>();

    /** No pools yet. */
    public Pools(Realm realm) {
        this.realm = realm;
    }

    /** The account and region they are in. */
    public Realm realm() {
        return realm;
    }

    /** The sandbox's time. */
    public Instant now() {
        return realm.clock().now();
    }

    /** All pools by id. */
    public NavigableMap<String, Pool> all() {
        return byId;
    }

    /** @throws AwsFault ResourceNotFoundException */
    public Pool require(String id) {
        return find(id).orElseThrow(() -> Refusal.noPool(id));
    }

    /** The pool, empty where there is none of that id. */
    public Optional<Pool> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pool whose client this is: client ids are unique in a region. */
    public Optional<Pool> ofClient(String clientId) {
        return byId.values().stream()
                .filter(pool -> pool.clients().containsKey(clientId))
                .findFirst();
    }

    /** The pool whose domain this is, empty where nobody has it. */
    public Optional<Pool> ofDomain(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    /** Adds a pool. */
    public void add(Pool pool) {
        byId.put(pool.id(), pool);
    }

    /** Forgets a pool with all that is in it. */
    public void remove(Pool pool) {
        byId.remove(pool.id());
    }

    /** Whether the domain was still free and is now the pool's. */
    public boolean claim(String domain, Pool pool) {
        return byDomain.putIfAbsent(domain, pool) == null;
    }

    /** Frees a domain for any pool. */
    public void release(String domain) {
        byDomain.remove(domain);
    }
}
