package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import java.util.List;

/** Part of an environment's gauges, implemented by the room that counts. Calls may block. */
public interface GaugeSource {

    List<Gauge> gauges(Environment environment);
}
