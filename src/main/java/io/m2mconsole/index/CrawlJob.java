package io.m2mconsole.index;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.jobs.Job;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Begins the crawls that are due, and those that an instance left behind. */
@Component
@EnableConfigurationProperties(IndexProperties.class)
class CrawlJob implements Job {

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final Environments environments;
    private final JdbcClientPools pools;
    private final ClientCrawl crawl;
    private final IndexProperties properties;
    private final Map<EnvironmentId, Instant> undiscovered = new ConcurrentHashMap<>();

    CrawlJob(Environments environments, JdbcClientPools pools, ClientCrawl crawl, IndexProperties properties) {
        this.environments = environments;
        this.pools = pools;
        this.crawl = crawl;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "client-index";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        for (var id : environments.ids()) {
            if (passed(undiscovered.getOrDefault(id, Instant.MIN), AFTER_A_FAILURE)) {
                look(id);
            }
        }
    }

    private void look(EnvironmentId id) {
        try {
            var environment = environments.get(id);
            undiscovered.remove(id);
            var pool = pools.id(environment);
            if (due(pool, pools.progress(pool))) {
                crawl.start(environment);
            }
        } catch (RemoteFailure e) {
            // Its health shows why; until it can be discovered there is nothing to crawl.
            undiscovered.put(id, Instant.now());
        }
    }

    private boolean due(int pool, CrawlProgress progress) {
        var begun = progress.begun();
        var ended = progress.ended();
        if (begun == null || ended == null) {
            return true;
        }
        var asked = pools.asked(pool).filter(at -> at.isAfter(begun)).isPresent();
        if (progress.problem() != null && !asked) {
            // A permission seldom comes within seconds, and the names cost requests.
            return passed(ended, progress.problem().kind() == Kind.DENIED ? properties.listEvery() : AFTER_A_FAILURE);
        }
        return asked || progress.listed() == null || passed(ended, properties.listEvery());
    }

    private static boolean passed(Instant since, Duration time) {
        return since.equals(Instant.MIN) || since.plus(time).isBefore(Instant.now());
    }
}
