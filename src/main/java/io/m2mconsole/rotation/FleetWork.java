package io.m2mconsole.rotation;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Adopting or verifying many: goes on when the browser's tab is closed, one work an environment at a time. */
@Service
public class FleetWork {

    private final Map<EnvironmentId, Work> works = new ConcurrentHashMap<>();
    private final Fleet fleet;
    private final People people;

    FleetWork(Fleet fleet, People people) {
        this.fleet = fleet;
        this.people = people;
    }

    /** What is done to each. */
    public enum Kind {
        ADOPT,
        VERIFY
    }

    /**
     * How it stands.
     *
     * @param of how many rows it has
     * @param done what came of those that are through, in order
     * @param stopping whether somebody stopped it
     */
    public record State(Kind kind, int of, List<Fleet.Outcome> done, boolean running, boolean stopping) {
        public State {
            done = List.copyOf(done);
        }
    }

    /**
     * Begins as this thread's actor and returns at once.
     *
     * @throws RemoteFailure CONFLICT while another is under way there
     */
    public void start(Environment environment, Kind kind, List<Fleet.Row> rows) {
        var actor = people.actor();
        var work = works.compute(environment.id(), (id, before) -> {
            if (before != null && before.running) {
                throw new RemoteFailure(Problem.of(
                        Problem.Kind.CONFLICT,
                        "Many secrets of " + id + " are being adopted or verified already.",
                        "Wait for its end, or stop it."));
            }
            return new Work(kind, rows.size());
        });
        Thread.ofVirtual().name("fleet").start(() -> people.as(actor, () -> work.carryOut(fleet, environment, rows)));
    }

    /** Lets the work end after the row it is at. */
    public void stop(EnvironmentId environment) {
        Optional.ofNullable(works.get(environment)).ifPresent(work -> work.stopping = true);
    }

    /** The latest work there; empty where there was none since this instance started. */
    public Optional<State> latest(EnvironmentId environment) {
        return Optional.ofNullable(works.get(environment)).map(Work::state);
    }

    private static final class Work {

        private final Kind kind;
        private final int of;
        private final List<Fleet.Outcome> done = new ArrayList<>();
        private volatile boolean running = true;
        private volatile boolean stopping;

        Work(Kind kind, int of) {
            this.kind = kind;
            this.of = of;
        }

        boolean carryOut(Fleet fleet, Environment environment, List<Fleet.Row> rows) {
            try {
                switch (kind) {
                    case ADOPT -> fleet.adopt(environment, rows, () -> stopping, this::add);
                    case VERIFY -> fleet.verify(environment, rows, () -> stopping, this::add);
                }
            } finally {
                running = false;
            }
            return !stopping;
        }

        State state() {
            // Whether it runs first: what is added after that is seen next time.
            var runs = running;
            synchronized (done) {
                return new State(kind, of, done, runs, stopping);
            }
        }

        private void add(Fleet.Outcome outcome) {
            synchronized (done) {
                done.add(outcome);
            }
        }
    }
}
