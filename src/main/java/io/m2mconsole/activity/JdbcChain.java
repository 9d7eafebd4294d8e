package io.m2mconsole.activity;

import io.m2mconsole.activity.ChainTurns.Appended;
import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the events of the chain, each in its {@link ChainTurns turn}. */
@Repository
class JdbcChain implements InitializingBean {

    private static final int NAME = 128;
    private static final int TARGET = 512;
    private static final int DIFFERENCE = 8000;
    private static final int IDS = 4000;
    private static final int PROBLEM = 2000;

    private final JdbcClient jdbc;
    private final ChainTurns turns;

    JdbcChain(JdbcClient jdbc, ChainTurns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Takes the entries of older versions into the chain, once. */
    @Override
    public void afterPropertiesSet() {
        turns.append(head -> new Appended(head.seq() > 0 ? head : behind(head, unchained()), Optional.empty()));
    }

    private ChainHead behind(ChainHead before, List<ChainRow> rows) {
        var head = before;
        for (var row : rows) {
            head = head.begun(row);
            number(row.id(), head);
            if (!row.outcome().equals(Outcome.RUNNING.name())) {
                var ended = row.ended(
                        row.at().plusMillis(row.durationMillis()),
                        row.outcome(),
                        row.durationMillis(),
                        row.requestIds(),
                        row.problem());
                head = head.ended(ended);
                complete(ended, head);
            }
        }
        return head;
    }

    ChainRow begin(Deed deed, Actor actor, Optional<String> address) {
        return turns.append(before -> {
                    var row = row(before.entry() + 1, deed, actor, address);
                    var head = before.begun(row);
                    insert(row, head);
                    return new Appended(head, Optional.of(row.begun(head.seq(), head.hash())));
                })
                .orElseThrow();
    }

    /** Empty where it ended before. */
    Optional<ChainRow> end(long id, Ending ending) {
        return turns.append(before -> find(id).filter(found -> found.endSeq() == null)
                .map(found -> {
                    var row = found.ended(
                            now(),
                            ending.outcome().name(),
                            ending.duration().toMillis(),
                            cut(String.join(" ", ending.requestIds()), IDS),
                            ending.problem().map(text -> cut(text, PROBLEM)).orElse(null));
                    var head = before.ended(row);
                    complete(row, head);
                    return new Appended(head, Optional.of(row.ended(head.seq(), head.hash())));
                })
                .orElseGet(() -> new Appended(before, Optional.empty())));
    }

    /** Entries that began before and never ended, as their instance died. */
    List<Long> runningSince(Instant before) {
        return jdbc.sql("select id from activity where outcome = 'RUNNING' and happened_at < :before order by id")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    Optional<ChainRow> find(long id) {
        return jdbc.sql("select * from activity where id = :id")
                .param("id", id)
                .query((row, _) -> JdbcRows.row(row))
                .optional();
    }

    private List<ChainRow> unchained() {
        return jdbc.sql("select * from activity where begin_seq is null order by id")
                .query((row, _) -> JdbcRows.row(row))
                .list();
    }

    private void number(long id, ChainHead head) {
        jdbc.sql("update activity set begin_seq = :seq, begin_hash = :hash where id = :id")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("id", id)
                .update();
    }

    private void complete(ChainRow row, ChainHead head) {
        jdbc.sql("""
                update activity set outcome = :outcome, duration_millis = :millis, request_ids = :ids, problem = :problem,
                    ended_at = :ended, end_seq = :seq, end_hash = :hash
                where id = :id""")
                .param("outcome", row.outcome())
                .param("millis", row.durationMillis())
                .param("ids", row.requestIds())
                .param("problem", row.problem())
                .param("ended", time(Optional.ofNullable(row.endedAt()).orElseThrow()))
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("id", row.id())
                .update();
    }

    private void insert(ChainRow row, ChainHead head) {
        jdbc.sql("""
                insert into activity (id, happened_at, actor, address, needed, action, target, environment, difference,
                    outcome, duration_millis, request_ids, begin_seq, begin_hash)
                values (:id, :at, :actor, :address, :needed, :action, :target, :environment, :difference,
                    'RUNNING', 0, '', :seq, :hash)""")
                .param("id", row.id())
                .param("at", time(row.at()))
                .param("actor", row.actor())
                .param("address", row.address())
                .param("needed", row.needed())
                .param("action", row.action())
                .param("target", row.target())
                .param("environment", row.environment())
                .param("difference", row.difference())
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private static ChainRow row(long id, Deed deed, Actor actor, Optional<String> address) {
        return new ChainRow(
                id,
                now(),
                cut(actor.name(), NAME),
                address.map(text -> cut(text, 64)).orElse(null),
                deed.right().name(),
                cut(deed.action(), 64),
                cut(deed.target(), TARGET),
                Optional.ofNullable(deed.environment())
                        .map(EnvironmentId::value)
                        .orElse(null),
                Optional.ofNullable(deed.difference())
                        .map(text -> cut(text, DIFFERENCE))
                        .orElse(null),
                null,
                null,
                null,
                Outcome.RUNNING.name(),
                0,
                "",
                null,
                null,
                null);
    }

    /** As exact as both databases keep it: what is hashed must be what is read back. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Without NUL, which PostgreSQL does not take. */
    private static String cut(String text, int most) {
        var clean = text.replace('\0', ' ');
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
