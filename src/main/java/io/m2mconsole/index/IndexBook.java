package io.m2mconsole.index;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ClientBook;
import io.m2mconsole.clients.ClientListing;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.index.ReadBudgets.Operation;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** The clients in bulk, read from the index without a remote call. */
@Component
class IndexBook implements ClientBook {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final JdbcClientPools pools;
    private final JdbcClientRows rows;
    private final ReadBudgets budgets;
    private final ClientCrawl crawl;

    IndexBook(JdbcClientPools pools, JdbcClientRows rows, ReadBudgets budgets, ClientCrawl crawl) {
        this.pools = pools;
        this.rows = rows;
        this.budgets = budgets;
        this.crawl = crawl;
    }

    @Override
    public ClientListing listing(Environment environment) {
        var pool = pools.id(environment);
        var progress = pools.progress(pool);
        if (progress.listed() == null) {
            return refresh(environment);
        }
        var known = read(pool);
        if (known.undescribed() == 0 || progress.ended() != null) {
            return known;
        }
        // Listed a moment ago, and none described yet: an empty answer would be taken for an empty pool.
        // Of a few clients the rest is there in a moment.
        return known.clients().isEmpty() ? refresh(environment) : inAMoment(pool);
    }

    private ClientListing inAMoment(int pool) {
        await(MOMENT, () -> pools.progress(pool).ended() != null);
        return read(pool);
    }

    @Override
    public ClientListing refresh(Environment environment) {
        var pool = pools.id(environment);
        var asked = crawl.ask(environment);
        await(LONGEST, () -> endedSince(asked, pools.progress(pool)));
        return read(pool);
    }

    private static void await(Duration longest, BooleanSupplier done) {
        var end = Instant.now().plus(longest);
        try {
            while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endedSince(Instant asked, CrawlProgress progress) {
        return progress.ended() != null
                && progress.begun() != null
                && !progress.begun().isBefore(asked);
    }

    private ClientListing read(int pool) {
        var clients = rows.described(pool);
        var progress = pools.progress(pool);
        if (clients.isEmpty() && progress.problem() != null) {
            throw new RemoteFailure(progress.problem());
        }
        var at = Optional.ofNullable(progress.ended())
                .or(() -> Optional.ofNullable(progress.begun()))
                .orElseGet(Moments::now);
        return new ClientListing(clients, at, rows.undescribed(pool));
    }

    @Override
    public void spend(Environment environment) {
        budgets.book(environment, Operation.DESCRIBE);
    }

    @Override
    public void awaitTurn(Environment environment) throws InterruptedException {
        budgets.await(environment, Operation.DESCRIBE);
    }

    @Override
    public void enter(Environment environment, AppClient client, Instant at) {
        rows.own(pools.id(environment), client, environment.manages(client.name()), Moments.exact(at));
    }

    @Override
    public void forget(Environment environment, ClientId client) {
        rows.remove(pools.id(environment), client, Moments.now());
    }
}
