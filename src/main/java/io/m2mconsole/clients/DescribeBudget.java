package io.m2mconsole.clients;

import io.github.bucket4j.Bucket;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.PoolId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many DescribeUserPoolClient calls a pool gets from this console: AWS allows 5 a second for each pool and gives them to
 * the workloads' tools too, so by default half of that, with a burst for small pools.
 */
@Component
class DescribeBudget {

    private static final int BURST = 20;

    private final Environments environments;
    private final Map<PoolId, Bucket> buckets = new ConcurrentHashMap<>();

    DescribeBudget(Environments environments) {
        this.environments = environments;
    }

    /** Waits until one more call is within the budget. */
    void take(Environment environment) throws InterruptedException {
        buckets.computeIfAbsent(environment.pool(), _ -> bucket(environments.describesPerSecond(environment.id())))
                .asBlocking()
                .consume(1);
    }

    static Bucket bucket(double perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofNanos((long) (1e9 / perSecond))))
                .build();
    }
}
