package io.m2mconsole.drift;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.jobs.Job;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Detects drift at the configured interval, environment after environment. */
@Component
@EnableConfigurationProperties(DriftProperties.class)
class DriftJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(DriftJob.class);

    private final Drift drift;
    private final Environments environments;
    private final People people;
    private final DriftProperties properties;

    DriftJob(Drift drift, Environments environments, People people, DriftProperties properties) {
        this.drift = drift;
        this.environments = environments;
        this.people = people;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        if (properties.every().isPositive()) {
            environments.ids().stream().filter(this::due).forEach(this::detect);
        }
    }

    private boolean due(EnvironmentId environment) {
        var since = Instant.now().minus(properties.every());
        return drift.known(environment)
                .filter(report -> report.at().isAfter(since))
                .isEmpty();
    }

    /** One environment's trouble must not keep the others from it. */
    private void detect(EnvironmentId id) {
        try {
            Environment environment = environments.get(id);
            if (environment.stack().isPresent()) {
                people.as(People.SYSTEM, () -> drift.detect(environment));
            }
        } catch (RemoteFailure failure) {
            log.warn("Drift of {}: {}", id, failure.problem().sentence());
        }
    }
}
