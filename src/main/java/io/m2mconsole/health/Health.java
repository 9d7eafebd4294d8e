package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthItem.State;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** An environment's live checklist, from all rooms that have a part in it. */
@Service
public class Health {

    private static final Logger log = LoggerFactory.getLogger(Health.class);

    private final List<HealthCheck> checks;

    Health(List<HealthCheck> checks) {
        this.checks = checks.stream()
                .sorted(Comparator.comparingInt(HealthCheck::order))
                .toList();
    }

    /** Checks everything now, side by side; blocks until the slowest is done. Never fails: faults are lines. */
    public List<HealthItem> check(Environment environment) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = checks.stream()
                    .map(check -> threads.submit(() -> checked(check, environment)))
                    .toList();
            return running.stream().flatMap(future -> result(future).stream()).toList();
        }
    }

    private static List<HealthItem> checked(HealthCheck check, Environment environment) {
        try {
            return check.check(environment);
        } catch (RemoteFailure e) {
            return List.of(HealthItem.failed(subject(check), e.problem()));
        } catch (RuntimeException e) {
            var reference = UUID.randomUUID();
            log.error("Health check failed, reference {}", reference, e);
            return List.of(new HealthItem(
                    subject(check),
                    State.FAILED,
                    "This could not be checked (reference " + reference + ").",
                    "The console's log says more under the reference."));
        }
    }

    private static List<HealthItem> result(java.util.concurrent.Future<List<HealthItem>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String subject(HealthCheck check) {
        return check.getClass().getSimpleName().replaceAll("(Health|Check)", "").replaceAll("(?<=.)([A-Z])", " $1");
    }
}
