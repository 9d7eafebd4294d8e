package io.m2mconsole.trials;

import io.m2mconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Lets the history end where it is old enough. */
@Component
@EnableConfigurationProperties(TrialsProperties.class)
class TrialRetention implements Job {

    private static final Logger log = LoggerFactory.getLogger(TrialRetention.class);

    private final JdbcTrials history;
    private final JdbcLatestTrials latest;
    private final TrialsProperties properties;

    TrialRetention(JdbcTrials history, JdbcLatestTrials latest, TrialsProperties properties) {
        this.history = history;
        this.latest = latest;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "trial-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var gone = history.prune(Instant.now().minus(properties.retention()));
        // So that whoever looks at the matrix after weeks need not wait for that.
        latest.catchUp();
        if (gone > 0) {
            log.info("{} trials older than {} are forgotten", gone, properties.retention());
        }
    }
}
