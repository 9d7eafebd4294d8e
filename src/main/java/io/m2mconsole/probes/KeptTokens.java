package io.m2mconsole.probes;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tokens that were issued here, kept until one has really expired: only such a token proves that expiry is checked. In memory
 * alone, so a restart forgets them.
 */
@Component
class KeptTokens {

    private static final int CLIENTS = 2_000;
    private static final int LIVE_EACH = 2;
    // The gateway's clock may be behind ours.
    private static final Duration SURELY = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<Key, List<Kept>> tokens = new LinkedHashMap<>();

    KeptTokens(ObjectProvider<InstantSource> clock) {
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    synchronized void keep(EnvironmentId environment, ClientId client, SecretValue token, Instant expires) {
        var kept = tokens.computeIfAbsent(new Key(environment, client), _ -> new ArrayList<>());
        kept.add(new Kept(token, expires));
        tidy(kept);
        if (tokens.size() > CLIENTS) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }

    /** One that expired, the latest first. */
    synchronized Optional<SecretValue> expired(EnvironmentId environment, ClientId client) {
        var now = clock.instant();
        return kept(environment, client)
                .filter(one -> one.expired(now))
                .max(Comparator.comparing(Kept::expires))
                .map(Kept::token);
    }

    /** When the next one will have expired for sure; empty where none is kept. */
    synchronized Optional<Instant> next(EnvironmentId environment, ClientId client) {
        return kept(environment, client)
                .map(Kept::expires)
                .min(Comparator.naturalOrder())
                .map(at -> at.plus(SURELY));
    }

    private Stream<Kept> kept(EnvironmentId environment, ClientId client) {
        return tokens.getOrDefault(new Key(environment, client), List.of()).stream();
    }

    /** One expired token suffices, and of the others those that expire first and last. */
    private void tidy(List<Kept> kept) {
        var now = clock.instant();
        kept.sort(Comparator.comparing(Kept::expires));
        while (kept.size() > 1 && kept.get(1).expired(now)) {
            kept.removeFirst();
        }
        var first = kept.getFirst().expired(now) ? 1 : 0;
        while (kept.size() - first > LIVE_EACH) {
            kept.remove(kept.size() - 2);
        }
    }

    private record Key(EnvironmentId environment, ClientId client) {}

    private record Kept(SecretValue token, Instant expires) {
        boolean expired(Instant now) {
            return expires.plus(SURELY).isBefore(now);
        }
    }
}
