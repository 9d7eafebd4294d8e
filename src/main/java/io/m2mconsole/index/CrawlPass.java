package io.m2mconsole.index;

import io.m2mconsole.clients.PoolClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.index.JdbcClientRows.Age;
import io.m2mconsole.index.ReadBudgets.Operation;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over a pool: its names, then what is due of descriptions and secrets' ages, side by side, the stalest first. */
@Component
class CrawlPass {

    private static final int DESCRIBING = 16;
    private static final int LISTING_SECRETS = 8;
    // Lost where the console dies meanwhile, and read again.
    private static final Duration WRITE = Duration.ofMillis(100);
    // Counting takes longer than writing, and is for the eye alone.
    private static final int COUNT = 3;

    private final PoolClients poolClients;
    private final Secrets secrets;
    private final ActiveSecrets active;
    private final AwsStackClients stacks;
    private final ReadBudgets budgets;
    private final JdbcClientPools pools;
    private final JdbcClientRows rows;
    private final JdbcClientSecrets facts;
    private final TransactionTemplate transaction;
    private final IndexProperties properties;
    // Asked for late: who watches shows what the index holds, which needs this.
    private final ObjectProvider<CrawlWatcher> watchers;

    CrawlPass(
            PoolClients poolClients,
            Secrets secrets,
            ActiveSecrets active,
            AwsStackClients stacks,
            ReadBudgets budgets,
            JdbcClientPools pools,
            JdbcClientRows rows,
            JdbcClientSecrets facts,
            PlatformTransactionManager transactions,
            IndexProperties properties,
            ObjectProvider<CrawlWatcher> watchers) {
        this.poolClients = poolClients;
        this.secrets = secrets;
        this.active = active;
        this.stacks = stacks;
        this.budgets = budgets;
        this.pools = pools;
        this.rows = rows;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
        this.watchers = watchers;
    }

    void run(Environment environment, int pool) throws InterruptedException {
        var state =
                new CrawlState(environment.id(), pool, pools, watchers.stream().toList());
        var cutOff = state.now().running() ? state.now().due() : 0;
        var begun = Moments.now();
        state.step(before -> before.begin(begun));
        try {
            list(environment, pool, begun, state);
            read(environment, pool, cutOff, state);
        } catch (RemoteFailure e) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            state.fail(e.problem());
        }
        // One that was interrupted has not ended: it is gone on with at the next start.
        state.step(before -> before.end(Moments.now()));
    }

    private void list(Environment environment, int pool, Instant begun, CrawlState state) {
        var names = poolClients.names(environment, () -> awaitList(environment));
        rows.managed(pool, names, environment::manages);
        var changed = rows.names(pool, names, environment::manages, begun);
        state.step(before -> before.withListed(begun, changed));
    }

    private void awaitList(Environment environment) {
        try {
            budgets.await(environment, Operation.LIST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CrawlSource.interrupted();
        }
    }

    /** @param cutOff how many were due in the pass that was cut off before this one, 0 for none */
    private void read(Environment environment, int pool, int cutOff, CrawlState state) throws InterruptedException {
        var oldest = Moments.now().minus(properties.describeAfter());
        var cutoff = pools.asked(pool).filter(oldest::isBefore).orElse(oldest);
        var due = rows.countDue(pool, Age.DESCRIPTION, cutoff);
        var all = Math.max(due, cutOff);
        state.step(before -> before.withDue(all, all - due, rows.countDue(pool, Age.SECRETS, cutoff)));
        var descriptions = new CrawlSource(limit -> rows.due(pool, Age.DESCRIPTION, cutoff, limit), () -> false);
        var ages = new CrawlSource(limit -> rows.due(pool, Age.SECRETS, cutoff, limit), () -> !descriptions.finished());
        var writes = new CrawlWrites(transaction, state);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> readFacts(environment, pool, state));
            for (var i = 0; i < LISTING_SECRETS; i++) {
                threads.submit(() -> ages.work(client -> readAges(environment, pool, client, ages, writes)));
            }
            for (var i = 0; i < DESCRIBING; i++) {
                threads.submit(() ->
                        descriptions.work(client -> describe(environment, pool, client, descriptions, writes, state)));
            }
            threads.shutdown();
            try {
                for (var round = 1; !threads.awaitTermination(WRITE.toMillis(), TimeUnit.MILLISECONDS); round++) {
                    writes.flush();
                    if (round % COUNT == 0) {
                        state.change(before -> before.withSecretsDue(
                                before.secretsDone() + (ages.ended() ? 0 : rows.countDue(pool, Age.SECRETS, cutoff))));
                    }
                }
            } catch (InterruptedException e) {
                // Told before they are waited for: each ends after the client that it has in hand.
                descriptions.stop();
                ages.stop();
                throw e;
            }
        } finally {
            writes.flush();
        }
    }

    private boolean describe(
            Environment environment, int pool, ClientId id, CrawlSource source, CrawlWrites writes, CrawlState state)
            throws InterruptedException {
        budgets.await(environment, Operation.DESCRIBE);
        if (source.stopped()) {
            return false;
        }
        var asked = Moments.now();
        try {
            var client = poolClients.describe(environment, id);
            writes.add(
                    source,
                    id,
                    () -> rows.described(pool, client, environment.manages(client.name()), asked),
                    CrawlProgress::described);
            return true;
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                rows.remove(pool, id, asked);
                state.change(CrawlProgress::described);
            } else if (source.stopsAt(id, e.problem().kind())) {
                state.fail(e.problem());
            }
            return false;
        }
    }

    private boolean readAges(Environment environment, int pool, ClientId id, CrawlSource source, CrawlWrites writes)
            throws InterruptedException {
        budgets.await(environment, Operation.LIST_SECRETS);
        if (source.stopped()) {
            return false;
        }
        var asked = Moments.now();
        try {
            var seen = active.look(environment, id);
            writes.add(
                    source,
                    id,
                    () -> facts.active(pool, id, seen.secrets(), Moments.exact(seen.asked())),
                    CrawlProgress::secretsRead);
            return true;
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                // Else it would stand among the due for ever.
                rows.remove(pool, id, asked);
            } else {
                // Ages are good to have: where they may not be read, the page shows none.
                source.stopsAt(id, e.problem().kind());
            }
            return false;
        }
    }

    /** Owners and where secrets are stored, and what stacks hold: a few calls for all; without the permission, unknown. */
    private void readFacts(Environment environment, int pool, CrawlState state) {
        var asked = Moments.now();
        try {
            facts.listed(pool, secrets.list(environment), asked);
            facts.inStacks(pool, stacks.of(environment));
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.DENIED) {
                state.fail(e.problem());
            }
        }
    }
}
