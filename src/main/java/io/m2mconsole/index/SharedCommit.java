package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the writes of threads that come at the same time share one commit, as each waits for the disk: whoever comes first carries
 * out what all of them brought.
 */
@Component
class SharedCommit {

    private final TransactionTemplate transaction;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Write> brought = new ConcurrentLinkedQueue<>();

    SharedCommit(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does it, and returns when it is committed. @param client whose row it changes, and no other's */
    void write(ClientId client, Runnable work) {
        var mine = new Write(client, work);
        brought.add(mine);
        turn.lock();
        try {
            if (!mine.over) {
                carryOut(drained());
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private List<Write> drained() {
        var writes = new ArrayList<Write>();
        for (var next = brought.poll(); next != null; next = brought.poll()) {
            writes.add(next);
        }
        // All lock rows in the same order.
        writes.sort(Comparator.comparing(write -> write.client.value()));
        return writes;
    }

    private void carryOut(List<Write> writes) {
        try {
            transaction.executeWithoutResult(_ -> writes.forEach(write -> write.work.run()));
            writes.forEach(write -> write.over = true);
        } catch (RuntimeException _) {
            // One of them spoilt it for all: each by itself then.
            writes.forEach(this::alone);
        }
    }

    private void alone(Write write) {
        try {
            transaction.executeWithoutResult(_ -> write.work.run());
        } catch (RuntimeException e) {
            write.failure = e;
        }
        write.over = true;
    }

    private static final class Write {

        private final ClientId client;
        private final Runnable work;
        private boolean over;
        private @Nullable RuntimeException failure;

        Write(ClientId client, Runnable work) {
            this.client = client;
            this.work = work;
        }
    }
}
