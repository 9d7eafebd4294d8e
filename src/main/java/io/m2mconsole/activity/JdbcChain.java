package io.m2mconsole.activity;

import io.m2mconsole.activity.ChainRow.Begun;
import io.m2mconsole.activity.ChainRow.Ended;
import io.m2mconsole.activity.JdbcChainTurns.Appended;
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

/** Writes the events of the chain, each in its {@link JdbcChainTurns turn}. */
@Repository
class JdbcChain implements InitializingBean {

    private static final int NAME = 128;
    private static final int DIFFERENCE = 8000;
    private static final int IDS = 4000;
    private static final int PROBLEM = 2000;

    private final JdbcClient jdbc;
    private final JdbcChainTurns turns;

    JdbcChain(JdbcClient jdbc, JdbcChainTurns turns) {
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
            if (!row.running()) {
                var at = row.begun().at().plusMillis(row.ended().durationMillis());
                var ended = row.ending(row.ended().at(at));
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
                    return new Appended(head, Optional.of(row.first(head)));
                })
                .orElseThrow();
    }

    /** Empty where it ended before. */
    Optional<ChainRow> end(long id, Ending ending) {
        return turns.append(before -> find(id).filter(found -> found.last() == null)
                .map(found -> {
                    var row = found.ending(ended(ending));
                    var head = before.ended(row);
                    complete(row, head);
                    return new Appended(head, Optional.of(row.last(head)));
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
        var ended = row.ended();
        jdbc.sql("""
                update activity set outcome = :outcome, duration_millis = :millis, request_ids = :ids, problem = :problem,
                    ended_at = :ended, end_seq = :seq, end_hash = :hash
                where id = :id""")
                .param("outcome", ended.outcome())
                .param("millis", ended.durationMillis())
                .param("ids", ended.requestIds())
                .param("problem", ended.problem())
                .param("ended", time(Optional.ofNullable(ended.at()).orElseThrow()))
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("id", row.id())
                .update();
    }

    private void insert(ChainRow row, ChainHead head) {
        var begun = row.begun();
        jdbc.sql("""
                insert into activity (id, happened_at, actor, address, needed, action, target, environment, difference,
                    outcome, duration_millis, request_ids, begin_seq, begin_hash)
                values (:id, :at, :actor, :address, :needed, :action, :target, :environment, :difference,
                    'RUNNING', 0, '', :seq, :hash)""")
                .param("id", row.id())
                .param("at", time(begun.at()))
                .param("actor", begun.actor())
                .param("address", begun.address())
                .param("needed", begun.needed())
                .param("action", begun.action())
                .param("target", begun.target())
                .param("environment", begun.environment())
                .param("difference", begun.difference())
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private static ChainRow row(long id, Deed deed, Actor actor, Optional<String> address) {
        var begun = new Begun(
                now(),
                cut(actor.name(), NAME),
                address.map(text -> cut(text, 64)).orElse(null),
                deed.right().name(),
                cut(deed.action(), 64),
                cut(deed.target(), Deed.LONGEST_TARGET),
                Optional.ofNullable(deed.environment())
                        .map(EnvironmentId::value)
                        .orElse(null),
                Optional.ofNullable(deed.difference())
                        .map(text -> cut(text, DIFFERENCE))
                        .orElse(null));
        return new ChainRow(id, begun, null, Ended.NOT_YET, null);
    }

    private static Ended ended(Ending ending) {
        return new Ended(
                now(),
                ending.outcome().name(),
                ending.duration().toMillis(),
                cut(String.join(" ", ending.requestIds()), IDS),
                ending.problem().map(text -> cut(text, PROBLEM)).orElse(null));
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
