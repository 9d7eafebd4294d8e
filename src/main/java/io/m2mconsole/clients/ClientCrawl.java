package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Describes every app client of a pool, side by side, within the pool's request budget. */
@Component
class ClientCrawl {

    private static final int AT_ONCE = 16;

    private final AwsAppClients appClients;
    private final DescribeBudget budget;

    ClientCrawl(AwsAppClients appClients, DescribeBudget budget) {
        this.appClients = appClients;
        this.budget = budget;
    }

    List<AppClient> run(Environment environment) {
        var ids = appClients.ids(environment);
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = ids.stream()
                    .map(id -> threads.submit(() -> describe(environment, id, places)))
                    .toList();
            try {
                var clients = new ArrayList<AppClient>(ids.size());
                for (var future : running) {
                    result(future).ifPresent(clients::add);
                }
                return clients;
            } catch (RuntimeException e) {
                // The rest would only spend the budget on a list that nobody gets.
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private Optional<AppClient> describe(Environment environment, ClientId id, Semaphore places)
            throws InterruptedException {
        places.acquire();
        try {
            budget.take(environment);
            return Optional.of(appClients.describe(environment, id));
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                // Deleted since it was listed.
                return Optional.empty();
            }
            throw e;
        } finally {
            places.release();
        }
    }

    private static Optional<AppClient> result(Future<Optional<AppClient>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RemoteFailure(
                    Problem.of(Kind.UNREACHABLE, "Listing the app clients was interrupted.", "Try again."));
        }
    }
}
