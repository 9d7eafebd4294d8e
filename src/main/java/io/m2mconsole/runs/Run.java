package io.m2mconsole.runs;

import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.trials.Cell;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One run's state while it goes on and after. Safe for many threads. */
final class Run {

    // Four pushes a second are enough for the eye.
    private static final long BETWEEN_PUSHES = Duration.ofMillis(250).toNanos();

    private final long number;
    private final String by;
    private final Instant started = Instant.now();
    private final Consumer<RunProgress> publish;
    private final Map<Cell, CellResult> results = new ConcurrentHashMap<>();
    private final AtomicLong pushed = new AtomicLong(System.nanoTime() - BETWEEN_PUSHES);
    private volatile int total;
    private volatile boolean cancelled;
    private volatile RunProgress latest;

    Run(long number, String by, Consumer<RunProgress> publish) {
        this.number = number;
        this.by = by;
        this.publish = publish;
        this.latest = progress(State.RUNNING, "");
    }

    void expect(int cells) {
        total = cells;
        tell(State.RUNNING, "");
    }

    void add(Cell cell, CellResult result) {
        results.put(cell, result);
        var last = pushed.get();
        var now = System.nanoTime();
        if (now - last >= BETWEEN_PUSHES && pushed.compareAndSet(last, now)) {
            tell(State.RUNNING, "");
        }
    }

    void end() {
        tell(cancelled ? State.CANCELLED : State.FINISHED, "");
    }

    void fail(String problem) {
        tell(State.FAILED, problem);
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    RunProgress latest() {
        return latest;
    }

    // In turn, so that no older state overtakes a newer one.
    private synchronized void tell(State state, String problem) {
        latest = progress(state, problem);
        publish.accept(latest);
    }

    Map<Cell, CellResult> results() {
        return Map.copyOf(results);
    }

    private RunProgress progress(State state, String problem) {
        var agreed = 0;
        var mismatched = 0;
        var undecided = 0;
        var notSent = 0;
        for (var result : results.values()) {
            switch (result) {
                case CellResult.NotSent _ -> notSent++;
                case CellResult.Tried(var trial) -> {
                    switch (trial.match()) {
                        case AGREES -> agreed++;
                        case MISMATCH -> mismatched++;
                        case UNDECIDED -> undecided++;
                    }
                }
            }
        }
        var done = agreed + mismatched + undecided + notSent;
        return new RunProgress(
                number, state, total, done, agreed, mismatched, undecided, notSent, by, started, problem);
    }
}
