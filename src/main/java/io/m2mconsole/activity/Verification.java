package io.m2mconsole.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What following the chain showed.
 *
 * @param events how many events were followed; each entry has one at its beginning and one at its end
 * @param since what lies before was pruned then; empty where all is there
 * @param breaks where the chain does not hold, first to last; empty where it does
 * @param signed how many checkpoints were found whose signature fits
 * @param notes what could not be checked, as sentences
 */
public record Verification(long events, Optional<Instant> since, List<Break> breaks, int signed, List<String> notes) {

    public Verification {
        breaks = List.copyOf(breaks);
        notes = List.copyOf(notes);
    }

    public boolean holds() {
        return breaks.isEmpty();
    }

    /**
     * A place where the chain does not hold.
     *
     * @param entry which entry it concerns; empty where that is not known
     * @param sentence what is wrong
     */
    public record Break(Optional<Long> entry, String sentence) {}
}
