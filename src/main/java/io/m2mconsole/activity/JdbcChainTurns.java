package io.m2mconsole.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose turn it is to append to the chain. Whoever appends holds the chain's one row until its transaction ends, so that two
 * instances never take the same number. Threads that come at the same time share a transaction (a group commit): whoever comes
 * first carries out what all of them brought, in the order in which they came.
 */
@Component
class JdbcChainTurns {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Brought> waiting = new ConcurrentLinkedQueue<>();

    JdbcChainTurns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        // What was done stays written down, whatever becomes of a transaction around it.
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes an event behind what is there already. */
    interface Append {
        Appended to(ChainHead head);
    }

    /** @param head where the chain ends now @param row absent where there was nothing to write */
    record Appended(ChainHead head, Optional<ChainRow> row) {}

    /** Appends, and returns when it is committed. */
    Optional<ChainRow> append(Append append) {
        var mine = new Brought(append);
        waiting.add(mine);
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
        return mine.row;
    }

    /** How many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    private List<Brought> drained() {
        var all = new ArrayList<Brought>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        return all;
    }

    private void carryOut(List<Brought> all) {
        try {
            inOne(all);
        } catch (RuntimeException e) {
            if (all.size() == 1) {
                all.getFirst().failure = e;
                all.getFirst().over = true;
            } else {
                // One of them spoilt it for all: each by itself then.
                all.forEach(one -> carryOut(List.of(one)));
            }
        }
    }

    private void inOne(List<Brought> all) {
        alone.executeWithoutResult(_ -> {
            var before = lock();
            var head = before;
            for (var one : all) {
                var appended = one.append.to(head);
                one.row = appended.row();
                head = appended.head();
            }
            if (!head.equals(before)) {
                save(head);
            }
        });
        all.forEach(one -> one.over = true);
    }

    private ChainHead lock() {
        return jdbc.sql("select seq, hash, entry from activity_chain where id = 1 for update")
                .query((row, _) -> new ChainHead(row.getLong("seq"), row.getString("hash"), row.getLong("entry")))
                .single();
    }

    private void save(ChainHead head) {
        jdbc.sql("update activity_chain set seq = :seq, hash = :hash, entry = :entry where id = 1")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("entry", head.entry())
                .update();
    }

    private static final class Brought {

        private final Append append;
        private Optional<ChainRow> row = Optional.empty();
        private boolean over;
        private @Nullable RuntimeException failure;

        Brought(Append append) {
            this.append = append;
        }
    }
}
