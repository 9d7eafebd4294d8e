package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How near an environment is to AWS's quotas, and to the request budgets that the console keeps. */
@Service
public class Gauges {

    private static final Logger log = LoggerFactory.getLogger(Gauges.class);

    private final List<GaugeSource> sources;

    Gauges(List<GaugeSource> sources) {
        this.sources = sources;
    }

    /** The fullest first; what cannot be counted just now is left out, as the checklist tells of it. Blocks. */
    public List<Gauge> of(Environment environment) {
        return sources.stream()
                .flatMap(source -> gauges(source, environment))
                .sorted(Comparator.comparingDouble(Gauge::share).reversed().thenComparing(Gauge::subject))
                .toList();
    }

    private static Stream<Gauge> gauges(GaugeSource source, Environment environment) {
        try {
            return source.gauges(environment).stream();
        } catch (RemoteFailure e) {
            log.debug("No gauge of {}: {}", source, e.problem().sentence());
            return Stream.empty();
        }
    }
}
