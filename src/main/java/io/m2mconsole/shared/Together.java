package io.m2mconsole.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does in one what threads bring at the same time: whoever comes first carries out what all bring that wait then, in the order
 * in which they came, and whoever comes meanwhile waits for the next turn.
 *
 * @param <I> what is brought
 * @param <O> what comes of it
 */
public final class Together<I, O> {

    private final int most;
    private final Duration linger;
    private final Function<List<I>, List<O>> work;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Brought<I, O>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param most how many are done in one, at most
     * @param linger how long whoever has the turn waits for others to come
     * @param work gives the outcomes in the order of what was brought; one at a time is at work
     */
    public Together(int most, Duration linger, Function<List<I>, List<O>> work) {
        this.most = most;
        this.linger = linger;
        this.work = work;
    }

    /** Blocks until it is done, by this thread or by another. Throws what the work threw. */
    public O bring(I item) {
        var mine = new Brought<I, O>(item);
        waiting.add(mine);
        turn.lock();
        try {
            // Where more wait than are done in one, those in front have their turn first.
            while (!mine.over) {
                if (linger.isPositive()) {
                    LockSupport.parkNanos(linger.toNanos());
                }
                carryOut(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    /** How many wait for their turn. */
    public int waiting() {
        return waiting.size();
    }

    private List<Brought<I, O>> next() {
        var all = new ArrayList<Brought<I, O>>();
        for (var one = waiting.poll(); one != null; one = all.size() < most ? waiting.poll() : null) {
            all.add(one);
        }
        return all;
    }

    private void carryOut(List<Brought<I, O>> all) {
        try {
            var outcomes = work.apply(all.stream().map(one -> one.item).toList());
            for (var i = 0; i < all.size(); i++) {
                all.get(i).outcome = outcomes.get(i);
            }
        } catch (RuntimeException | Error e) {
            all.forEach(one -> one.failure = e);
        } finally {
            all.forEach(one -> one.over = true);
        }
    }

    /** Touched by whoever has the turn alone. */
    private static final class Brought<I, O> {

        private final I item;
        private boolean over;
        private @Nullable O outcome;
        private @Nullable Throwable failure;

        Brought(I item) {
            this.item = item;
        }

        O outcome() {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
            if (outcome == null) {
                throw new IllegalStateException("Nothing came of it.");
            }
            return outcome;
        }
    }
}
