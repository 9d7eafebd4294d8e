package io.m2mconsole.operations;

import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Protected environments that people have unlocked by typing the name, each for themselves and for a quarter of an hour. Kept in
 * memory: an instance that starts anew has everything locked.
 */
@Service
public class Unlocks {

    static final Duration LASTS = Duration.ofMinutes(15);

    private record Key(String actor, EnvironmentId environment) {}

    private final People people;
    private final Clock clock = Clock.systemUTC();
    private final Map<Key, Instant> until = new ConcurrentHashMap<>();

    Unlocks(People people) {
        this.people = people;
    }

    /** Until when it is unlocked for this thread's person; empty where it is locked. */
    public Optional<Instant> until(EnvironmentId environment) {
        return until(people.actor(), environment);
    }

    Optional<Instant> until(Actor actor, EnvironmentId environment) {
        return Optional.ofNullable(until.get(new Key(actor.name(), environment)))
                .filter(end -> clock.instant().isBefore(end));
    }

    void unlock(EnvironmentId environment) {
        until.values().removeIf(end -> !clock.instant().isBefore(end));
        until.put(new Key(people.actor().name(), environment), clock.instant().plus(LASTS));
    }

    /** Locks it again for this thread's person. */
    public void lock(EnvironmentId environment) {
        until.remove(new Key(people.actor().name(), environment));
    }
}
