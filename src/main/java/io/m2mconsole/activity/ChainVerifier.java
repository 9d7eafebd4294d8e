package io.m2mconsole.activity;

import io.m2mconsole.activity.ChainRow.Place;
import io.m2mconsole.activity.Verification.Break;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the chain from its last pruned checkpoint, or its beginning, to its head. */
@Component
class ChainVerifier {

    private static final int PAGE = 1000;
    private static final int MOST_BREAKS = 20;

    private final JdbcLinks links;
    private final Seal seal;

    ChainVerifier(JdbcLinks links, Seal seal) {
        this.links = links;
        this.seal = seal;
    }

    private record Event(ChainRow row, boolean end) {
        String hash() {
            var place = place();
            return String.valueOf(place == null ? null : place.hash());
        }

        @Nullable
        Place place() {
            return end ? row.last() : row.first();
        }

        String due(String before, long seq) {
            return end ? row.end(before, seq) : row.beginning(before, seq);
        }
    }

    Verification verify() {
        var head = links.head();
        var checkpoints = links.checkpoints();
        var pruned = checkpoints.stream().filter(Checkpoint::pruned).reduce((_, later) -> later);
        var start = pruned.map(Checkpoint::seq).orElse(0L);
        var breaks = new ArrayList<Break>();
        var hashes = new HashMap<Long, String>();
        pruned.ifPresent(known -> hashes.put(known.seq(), known.hash()));
        var last = follow(start, pruned.map(Checkpoint::hash).orElse(""), head.seq(), hashes, checkpoints, breaks);
        if (breaks.isEmpty() && !last.equals(head.hash())) {
            breaks.add(new Break(Optional.empty(), "The chain does not end as it is said to: its head was changed."));
        }
        links.stray(start, links.head().seq())
                .forEach(id -> breaks.add(new Break(
                        Optional.of(id),
                        "Entry " + id + " is not as the console writes one: it was put in or changed by hand.")));
        var notes = new ArrayList<String>();
        var signed = check(checkpoints, hashes, breaks, notes);
        return new Verification(
                Math.max(0, head.seq() - start), pruned.map(Checkpoint::at), first(breaks), signed, notes);
    }

    private String follow(
            long start,
            String first,
            long end,
            Map<Long, String> hashes,
            List<Checkpoint> checkpoints,
            List<Break> breaks) {
        var before = first;
        for (var from = start + 1; from <= end && breaks.size() < MOST_BREAKS; from += PAGE) {
            var to = Math.min(from + PAGE - 1, end);
            var events = events(from, to, breaks);
            for (var seq = from; seq <= to; seq++) {
                var event = Optional.ofNullable(events.get(seq));
                before = event.isEmpty() ? missing(seq, before, breaks) : step(event.get(), seq, before, breaks);
                var at = seq;
                var hash = before;
                checkpoints.stream()
                        .filter(checkpoint -> checkpoint.seq() == at)
                        .forEach(_ -> hashes.put(at, hash));
            }
        }
        return before;
    }

    private Map<Long, Event> events(long from, long to, List<Break> breaks) {
        var events = new HashMap<Long, Event>();
        for (var row : links.within(from, to)) {
            put(events, new Event(row, false), breaks);
            put(events, new Event(row, true), breaks);
        }
        return events;
    }

    private static void put(Map<Long, Event> events, Event event, List<Break> breaks) {
        var place = event.place();
        if (place != null && events.put(place.seq(), event) != null) {
            breaks.add(new Break(Optional.of(event.row().id()), "Two events have the number " + place.seq() + "."));
        }
    }

    private static String missing(long seq, String before, List<Break> breaks) {
        if (breaks.size() < MOST_BREAKS) {
            breaks.add(new Break(Optional.empty(), "Event " + seq + " is missing: it was deleted."));
        }
        return before;
    }

    /** Returns the hash to go on with, which is the stored one: so that one change is one break. */
    private static String step(Event event, long seq, String before, List<Break> breaks) {
        var due = event.due(before, seq);
        if (!due.equals(event.hash()) && breaks.size() < MOST_BREAKS) {
            var row = event.row();
            breaks.add(new Break(
                    Optional.of(row.id()),
                    "The " + (event.end() ? "end" : "beginning") + " of entry " + row.id() + " ("
                            + row.begun().action() + ", " + row.begun().target()
                            + ") does not follow from what is before it: one of them was changed,"
                            + " deleted or moved."));
        }
        return event.hash();
    }

    private int check(List<Checkpoint> checkpoints, Map<Long, String> hashes, List<Break> breaks, List<String> notes) {
        var signed = 0;
        var foreign = 0;
        for (var checkpoint : checkpoints) {
            if (!checkpoint.hash().equals(hashes.get(checkpoint.seq()))) {
                breaks.add(new Break(
                        Optional.empty(),
                        "The chain is not what the checkpoint of " + checkpoint.at() + " saw at event "
                                + checkpoint.seq() + ": it was written anew."));
            }
            if (!seal.ours(checkpoint)) {
                foreign++;
            } else if (!seal.fits(checkpoint)) {
                breaks.add(new Break(
                        Optional.empty(),
                        "The signature of the checkpoint of " + checkpoint.at() + " does not fit: it was changed."));
            } else if (seal.configured()) {
                signed++;
            }
        }
        if (foreign > 0) {
            notes.add(foreign + (foreign == 1 ? " checkpoint was" : " checkpoints were")
                    + " signed with another key, or none; its signature cannot be checked.");
        }
        if (!seal.configured()) {
            notes.add(
                    "Checkpoints are not signed, as no console.activity.key is configured: whoever may write the database"
                            + " could write the whole chain anew.");
        }
        return signed;
    }

    private static List<Break> first(List<Break> breaks) {
        return breaks.stream().limit(MOST_BREAKS).toList();
    }
}
