package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The app clients of each pool in memory, with their age; own changes are entered at once. */
@Component
class ClientIndex {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Comparator<AppClient> ORDER = Comparator.comparing(
                    (AppClient client) -> client.name().value(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(AppClient::id);

    private final ClientCrawl crawl;
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

    ClientIndex(ClientCrawl crawl) {
        this.crawl = crawl;
    }

    ClientListing get(Environment environment) {
        return slot(environment).get(environment, FRESH);
    }

    ClientListing refresh(Environment environment) {
        return slot(environment).get(environment, Duration.ZERO);
    }

    AppClient put(Environment environment, AppClient client) {
        slot(environment)
                .change(clients -> sorted(Stream.concat(
                        clients.stream().filter(other -> !other.id().equals(client.id())), Stream.of(client))));
        return client;
    }

    void remove(Environment environment, ClientId id) {
        slot(environment)
                .change(clients -> clients.stream()
                        .filter(client -> !client.id().equals(id))
                        .toList());
    }

    private Slot slot(Environment environment) {
        return slots.computeIfAbsent(new Key(environment.id(), environment.pool()), _ -> new Slot());
    }

    private static List<AppClient> sorted(Stream<AppClient> clients) {
        return clients.sorted(ORDER).toList();
    }

    private record Key(EnvironmentId environment, PoolId pool) {}

    /** Crawled by one thread at a time; the others wait for its result. */
    private final class Slot {

        private @Nullable ClientListing listing;

        synchronized ClientListing get(Environment environment, Duration oldest) {
            var known = listing;
            if (known != null && known.at().plus(oldest).isAfter(Instant.now())) {
                return known;
            }
            var at = Instant.now();
            var crawled = new ClientListing(sorted(crawl.run(environment).stream()), at);
            listing = crawled;
            return crawled;
        }

        synchronized void change(UnaryOperator<List<AppClient>> change) {
            var known = listing;
            if (known != null) {
                listing = new ClientListing(change.apply(known.clients()), known.at());
            }
        }
    }
}
