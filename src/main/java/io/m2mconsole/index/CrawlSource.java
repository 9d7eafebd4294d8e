package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a pass's workers what is due, the stalest first, each client once; ends where going on makes no sense. */
final class CrawlSource {

    private static final Logger log = LoggerFactory.getLogger(CrawlSource.class);
    private static final int AT_A_TIME = 64;
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration AFTER_THROTTLING = Duration.ofSeconds(2);

    private final IntFunction<List<ClientId>> due;
    private final BooleanSupplier growing;
    private final Deque<ClientId> waiting = new ArrayDeque<>();
    private final Set<ClientId> inHand = new HashSet<>();
    private final Set<ClientId> failed = new HashSet<>();
    private int failures;
    private volatile boolean ended;
    private volatile boolean stopped;

    /** @param due the stalest, so many at most @param growing whether more may come later */
    CrawlSource(IntFunction<List<ClientId>> due, BooleanSupplier growing) {
        this.due = due;
        this.growing = growing;
    }

    /** What is done with one client; it may wait for its budget. */
    interface Work {
        /** @return whether something is still to be written down, see {@link #done} */
        boolean on(ClientId client) throws InterruptedException;
    }

    boolean ended() {
        return ended;
    }

    /** Whether it ended, and all that was found is written down; nobody works on what still waits. */
    synchronized boolean finished() {
        return ended && waiting.containsAll(inHand);
    }

    /** The console stops: nobody begins with another client, nor with the one that waits for its budget. */
    void stop() {
        stopped = true;
        ended = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Takes client after client until there are no more. */
    Void work(Work work) throws InterruptedException {
        while (!ended) {
            // Asked before looking: what comes after that is found the next time.
            var more = growing.getAsBoolean();
            var next = next();
            if (next.isPresent()) {
                if (!found(work, next.get())) {
                    done(next.get());
                }
            } else if (more) {
                Thread.sleep(BREATH);
            } else {
                ended = true;
            }
        }
        return null;
    }

    private boolean found(Work work, ClientId client) throws InterruptedException {
        try {
            return work.on(client);
        } catch (RuntimeException e) {
            log.warn("The app client {} could not be read", client, e);
            stopsAt(client, Kind.UNEXPECTED);
            return false;
        }
    }

    private synchronized Optional<ClientId> next() {
        if (waiting.isEmpty()) {
            // Those in hand stand among the due until they are done.
            due.apply(AT_A_TIME + inHand.size() + failed.size()).stream()
                    .filter(client -> !failed.contains(client) && inHand.add(client))
                    .forEach(waiting::add);
        }
        return Optional.ofNullable(waiting.poll());
    }

    /** Lets go of a client that is done with: from now on it is handed out again if it stands among the due. */
    synchronized void done(ClientId client) {
        if (!waiting.contains(client)) {
            inHand.remove(client);
        }
        if (!failed.contains(client)) {
            failures = 0;
        }
    }

    /** What was read of the client could not be written down. */
    void spoilt(ClientId client) throws InterruptedException {
        stopsAt(client, Kind.UNEXPECTED);
        done(client);
    }

    /** Notes a failure. @return whether the whole source ends for it */
    synchronized boolean stopsAt(ClientId client, Kind kind) throws InterruptedException {
        failures++;
        failed.add(client);
        switch (kind) {
            case THROTTLED -> {
                // Somebody else uses up the quota: it is their turn.
                failed.remove(client);
                waiting.addFirst(client);
                Thread.sleep(AFTER_THROTTLING);
            }
            case DENIED -> ended = true;
            case NOT_FOUND, CONFLICT, INVALID, UNREACHABLE, UNEXPECTED ->
                ended = ended || failures >= FAILURES_IN_A_ROW;
        }
        return ended;
    }

    static RemoteFailure interrupted() {
        return new RemoteFailure(Problem.of(
                Kind.UNREACHABLE, "Reading the app clients was interrupted.", "It goes on by itself in a moment."));
    }
}
