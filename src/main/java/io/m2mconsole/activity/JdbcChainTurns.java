package io.m2mconsole.activity;

import io.m2mconsole.shared.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose turn it is to append to the chain. Whoever appends holds the chain's one row until its transaction ends, so that two
 * instances never take the same number. Threads that come at the same time share a transaction: a group commit.
 */
@Component
class JdbcChainTurns {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Together<Append, Appending> turns = new Together<>(Integer.MAX_VALUE, Duration.ZERO, this::carryOut);

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

    /** What became of one: its row, or why it was not written. */
    private sealed interface Appending {

        record Written(Optional<ChainRow> row) implements Appending {}

        record Failed(RuntimeException why) implements Appending {}
    }

    /** Appends, and returns when it is committed. */
    Optional<ChainRow> append(Append append) {
        return switch (turns.bring(append)) {
            case Appending.Written(var row) -> row;
            case Appending.Failed(var why) -> throw why;
        };
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.waiting();
    }

    private List<Appending> carryOut(List<Append> all) {
        try {
            return inOne(all);
        } catch (RuntimeException e) {
            return all.size() == 1
                    ? List.of(new Appending.Failed(e))
                    // One of them spoilt it for all: each by itself then.
                    : all.stream()
                            .flatMap(one -> carryOut(List.of(one)).stream())
                            .toList();
        }
    }

    private List<Appending> inOne(List<Append> all) {
        var written = alone.execute(_ -> {
            var rows = new ArrayList<Appending>();
            var before = lock();
            var head = before;
            for (var one : all) {
                var appended = one.to(head);
                rows.add(new Appending.Written(appended.row()));
                head = appended.head();
            }
            if (!head.equals(before)) {
                save(head);
            }
            return rows;
        });
        return Optional.ofNullable(written).orElseThrow();
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
}
