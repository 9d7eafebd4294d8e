package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Realm;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All user pools, and the domains, which are unique across them. Changes of one pool are made holding its monitor. */
final class Pools {

    private final Realm realm;
    private final NavigableMap<String, Pool> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Pool> byDomain = new ConcurrentHashMap<>();

    Pools(Realm realm) {
        this.realm = realm;
    }

    Realm realm() {
        return realm;
    }

    Instant now() {
        return realm.clock().now();
    }

    NavigableMap<String, Pool> all() {
        return byId;
    }

    /** @throws AwsFault ResourceNotFoundException */
    Pool require(String id) {
        return find(id).orElseThrow(() -> Refusal.noPool(id));
    }

    Optional<Pool> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pool whose client this is: client ids are unique in a region. */
    Optional<Pool> ofClient(String clientId) {
        return byId.values().stream()
                .filter(pool -> pool.clients().containsKey(clientId))
                .findFirst();
    }

    Optional<Pool> ofDomain(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    void add(Pool pool) {
        byId.put(pool.id(), pool);
    }

    void remove(Pool pool) {
        byId.remove(pool.id());
    }

    /** Whether the domain was still free and is now the pool's. */
    boolean claim(String domain, Pool pool) {
        return byDomain.putIfAbsent(domain, pool) == null;
    }

    void release(String domain) {
        byDomain.remove(domain);
    }
}
