package io.m2mconsole.activity;

import io.m2mconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Ends what no instance will end any more, prunes what is older than it is to be kept, and takes a checkpoint. */
@Component
@EnableConfigurationProperties(ActivityProperties.class)
class ActivityKeeping implements Job {

    private static final Logger log = LoggerFactory.getLogger(ActivityKeeping.class);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcChain chain;
    private final JdbcLinks links;
    private final Seal seal;
    private final ActivityProperties properties;

    ActivityKeeping(JdbcChain chain, JdbcLinks links, Seal seal, ActivityProperties properties) {
        this.chain = chain;
        this.links = links;
        this.seal = seal;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "activity-keeping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = Instant.now();
        endLost(now.minus(LONGEST));
        properties.kept().ifPresent(kept -> prune(now.minus(kept), now));
        checkpoint(now);
    }

    void endLost(Instant before) {
        var ending = new Ending(
                Outcome.FAILED, Duration.ZERO, List.of(), Optional.of("The console stopped before it ended."));
        chain.runningSince(before).forEach(id -> chain.end(id, ending));
    }

    void prune(Instant before, Instant now) {
        links.prunable(before).ifPresent(seq -> {
            var hash = links.hash(seq).orElseThrow();
            var gone = links.prune(seal.sign(seq, hash, now, true));
            log.info("Pruned {} entries of activity older than {}", gone, before);
        });
    }

    void checkpoint(Instant now) {
        var head = links.head();
        var known = links.checkpoints().stream().anyMatch(checkpoint -> checkpoint.seq() == head.seq());
        if (head.seq() > 0 && !known) {
            links.keep(seal.sign(head.seq(), head.hash(), now, false));
        }
    }
}
