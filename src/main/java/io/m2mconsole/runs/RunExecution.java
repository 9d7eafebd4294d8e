package io.m2mconsole.runs;

import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.trials.RunTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Carries a run out on one instance, from its first cell that is not written down yet. Used once. */
final class RunExecution {

    private static final long FLUSH = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int BATCH = 500;
    // Shorter than the silence after which another takes the run over.
    private static final long LEASE = Duration.ofSeconds(8).toNanos();

    private final RunRow run;
    private final String owner;
    private final RunLedger ledger;
    private final Consumer<RunExecution> told;
    private final CellSender sender;
    private final BitSet known;
    private final Map<Match, Integer> counts;
    private final int tokensBefore;
    // An empty one wakes who writes down, as nothing more will come.
    private final LinkedBlockingQueue<Optional<RunTrial>> found = new LinkedBlockingQueue<>();
    private volatile long confirmed = System.nanoTime();
    private volatile boolean stopped;
    private volatile boolean complete;
    private int next;

    RunExecution(
            RunRow run,
            String owner,
            RunLedger ledger,
            Consumer<RunExecution> told,
            CellSender sender,
            BitSet known,
            Map<Match, Integer> counts) {
        this.run = run;
        this.owner = owner;
        this.ledger = ledger;
        this.told = told;
        this.sender = sender;
        this.known = known;
        this.counts = new EnumMap<>(Match.class);
        this.counts.putAll(counts);
        this.tokensBefore = run.progress().tokenRequests();
    }

    RunRow row() {
        return run;
    }

    /** Lets it end after the requests that are on their way. */
    void stop() {
        stopped = true;
    }

    /**
     * Sends what is not written down yet, until all is, or it is stopped.
     *
     * @param thread starts a worker, as the run's person
     * @return whether every cell had its turn
     * @throws RunLost where another instance has it in hand
     */
    boolean carryOut(int workers, Consumer<Runnable> thread) {
        var working = new CountDownLatch(workers);
        for (var i = 0; i < workers; i++) {
            thread.accept(() -> {
                try {
                    work();
                } catch (RunLost _) {
                    // The writing thread meets it too, and ends the run here.
                    stopped = true;
                } finally {
                    working.countDown();
                    found.add(Optional.empty());
                }
            });
        }
        try {
            do {
                flush(gather(working));
            } while (working.getCount() > 0 || !found.isEmpty());
            return complete;
        } finally {
            stopped = true;
        }
    }

    /** How many tokens were asked for, earlier hands included. */
    int tokenRequests() {
        return tokensBefore + sender.tokenRequests();
    }

    private void work() {
        for (var cell = claim(); cell >= 0; cell = claim()) {
            var target = cell;
            var trial = sender.send(run, target, this::halted, one -> announce(target, one));
            if (trial.isPresent()) {
                found.add(trial);
            }
        }
    }

    private synchronized int claim() {
        if (stopped) {
            return -1;
        }
        next = known.nextClearBit(next);
        complete = next >= run.progress().total();
        return complete ? -1 : next++;
    }

    /** A process that was frozen finds its lease run out, and sends nothing before it knows whose the run is now. */
    private boolean halted() {
        while (!stopped && System.nanoTime() - confirmed > LEASE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return stopped;
    }

    /** Writes down that a request is about to be sent which must never be sent twice. */
    private void announce(int cell, Trial trial) {
        flushNow(List.of(sender.found(run, cell, trial, false)), Map.copyOf(countsNow()));
    }

    private synchronized Map<Match, Integer> countsNow() {
        return new EnumMap<>(counts);
    }

    /** What comes until it is time to write down, the batch is full, or no worker is left. */
    private List<RunTrial> gather(CountDownLatch working) {
        var came = new ArrayList<Optional<RunTrial>>();
        var until = System.nanoTime() + FLUSH;
        try {
            for (var left = FLUSH;
                    left > 0 && came.size() < BATCH && (working.getCount() > 0 || !found.isEmpty());
                    left = until - System.nanoTime()) {
                var one = found.poll(left, TimeUnit.NANOSECONDS);
                if (one == null) {
                    break;
                }
                came.add(one);
                found.drainTo(came, BATCH - came.size());
            }
        } catch (InterruptedException _) {
            stopped = true;
            Thread.currentThread().interrupt();
            found.drainTo(came);
        }
        return came.stream().flatMap(Optional::stream).toList();
    }

    private void flush(List<RunTrial> batch) {
        synchronized (this) {
            batch.forEach(one -> counts.merge(match(one.trial()), 1, Integer::sum));
        }
        flushNow(batch, countsNow());
        told.accept(this);
    }

    private void flushNow(List<RunTrial> batch, Map<Match, Integer> now) {
        var at = System.nanoTime();
        var state = ledger.write(run, owner, batch, now, tokenRequests());
        if (state.isEmpty()) {
            stopped = true;
            throw new RunLost();
        }
        confirmed = at;
        // Cancelled, here or on another instance: what is on its way is still written down.
        stopped = stopped || state.get() != RunProgress.State.RUNNING;
    }

    private static Match match(Trial trial) {
        return switch (trial.outcome()) {
            case Outcome.Answered answered -> answered.match();
            case Outcome.NotSent _ -> Match.NOT_SENT;
        };
    }
}
