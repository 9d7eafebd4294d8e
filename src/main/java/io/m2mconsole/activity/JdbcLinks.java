package io.m2mconsole.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the chain as it stands, keeps its checkpoints, and prunes what is before one. */
@Repository
class JdbcLinks {

    private final JdbcClient jdbc;
    private final TransactionTemplate together;

    JdbcLinks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
    }

    ChainHead head() {
        return jdbc.sql("select seq, hash, entry from activity_chain where id = 1")
                .query((row, _) -> new ChainHead(row.getLong("seq"), row.getString("hash"), row.getLong("entry")))
                .single();
    }

    /** The entries that begin or end within these numbers. */
    List<ChainRow> within(long first, long last) {
        return jdbc.sql("""
                select * from activity
                where begin_seq between :first and :last or end_seq between :first and :last""")
                .param("first", first)
                .param("last", last)
                .query((row, _) -> JdbcRows.row(row))
                .list();
    }

    /** The entries that cannot be right: outside the chain, or with an end that does not fit their outcome. */
    List<Long> stray(long start, long head) {
        return jdbc.sql("""
                select id from activity
                where begin_seq is null or begin_seq <= :start or begin_seq > :head
                    or (end_seq is null and (outcome <> 'RUNNING' or duration_millis <> 0 or request_ids <> ''
                        or problem is not null or ended_at is not null))
                    or (end_seq is not null and (outcome = 'RUNNING' or end_seq > :head))
                order by id fetch first 20 rows only""")
                .param("start", start)
                .param("head", head)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    List<Checkpoint> checkpoints() {
        return jdbc.sql("select * from activity_checkpoint order by seq")
                .query((row, _) -> checkpoint(row))
                .list();
    }

    /** The hash of the event of that number; empty where it is gone. */
    Optional<String> hash(long seq) {
        return jdbc.sql("""
                select case when begin_seq = :seq then begin_hash else end_hash end as hash from activity
                where begin_seq = :seq or end_seq = :seq""").param("seq", seq).query(String.class).optional();
    }

    void keep(Checkpoint checkpoint) {
        together.executeWithoutResult(_ -> replace(checkpoint));
    }

    /**
     * The last number up to which all may go, as it belongs to entries that ended and began before the time; nothing where
     * there is none.
     */
    Optional<Long> prunable(Instant before) {
        var cut = jdbc.sql("""
                select coalesce(min(begin_seq) - 1, (select seq from activity_chain where id = 1)) from activity
                where happened_at >= :before or end_seq is null""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var last = -1L;
        while (cut != last) {
            // An entry that began before the cut and ended after it stays whole.
            last = cut;
            cut = jdbc.sql("""
                    select coalesce(min(begin_seq) - 1, :cut) from activity
                    where begin_seq <= :cut and end_seq > :cut""").param("cut", cut).query(Long.class).single();
        }
        return Optional.of(cut).filter(seq -> hash(seq).isPresent());
    }

    /** Deletes all up to the checkpoint, which stays in its place; returns how many entries went. */
    int prune(Checkpoint checkpoint) {
        return together.execute(_ -> {
            jdbc.sql("delete from activity_checkpoint where seq < :seq")
                    .param("seq", checkpoint.seq())
                    .update();
            replace(checkpoint);
            return jdbc.sql("delete from activity where end_seq <= :seq")
                    .param("seq", checkpoint.seq())
                    .update();
        });
    }

    private void replace(Checkpoint checkpoint) {
        jdbc.sql("delete from activity_checkpoint where seq = :seq")
                .param("seq", checkpoint.seq())
                .update();
        jdbc.sql("""
                insert into activity_checkpoint (seq, hash, taken_at, pruned, key_id, signature)
                values (:seq, :hash, :at, :pruned, :key, :signature)""")
                .param("seq", checkpoint.seq())
                .param("hash", checkpoint.hash())
                .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                .param("pruned", checkpoint.pruned())
                .param("key", checkpoint.keyId())
                .param("signature", checkpoint.signature())
                .update();
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("seq"),
                row.getString("hash"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("pruned"),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
