package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a pass's workers found, written down together every so often: a commit for each client would take longer than reading it.
 * Until then the client stays in its source's hand.
 */
final class CrawlWrites {

    private static final Logger log = LoggerFactory.getLogger(CrawlWrites.class);

    private final TransactionTemplate transaction;
    private final CrawlState state;
    private final List<Found> waiting = new ArrayList<>();

    CrawlWrites(TransactionTemplate transaction, CrawlState state) {
        this.transaction = transaction;
        this.state = state;
    }

    /** @param write changes the client's row, and no other's */
    void add(CrawlSource source, ClientId client, Runnable write, UnaryOperator<CrawlProgress> progress) {
        synchronized (waiting) {
            waiting.add(new Found(source, client, write, progress));
        }
    }

    /** Writes down all that was found since; by one thread at a time. */
    void flush() throws InterruptedException {
        var found = taken();
        if (found.isEmpty()) {
            return;
        }
        if (together(found)) {
            found.forEach(this::written);
        } else {
            for (var one : found) {
                alone(one);
            }
        }
    }

    private boolean together(List<Found> found) {
        try {
            transaction.executeWithoutResult(_ -> found.forEach(one -> one.write.run()));
            return true;
        } catch (RuntimeException _) {
            // One of them spoilt it for all: each by itself then.
            return false;
        }
    }

    private List<Found> taken() {
        synchronized (waiting) {
            var taken = new ArrayList<>(waiting);
            waiting.clear();
            // All lock rows in the same order.
            taken.sort(Comparator.comparing(found -> found.client.value()));
            return taken;
        }
    }

    private void alone(Found one) throws InterruptedException {
        try {
            transaction.executeWithoutResult(_ -> one.write.run());
        } catch (RuntimeException e) {
            log.warn("What was read of the app client {} could not be written down", one.client, e);
            one.source.spoilt(one.client);
            return;
        }
        written(one);
    }

    private void written(Found one) {
        one.source.done(one.client);
        state.change(one.progress);
    }

    private record Found(CrawlSource source, ClientId client, Runnable write, UnaryOperator<CrawlProgress> progress) {}
}
