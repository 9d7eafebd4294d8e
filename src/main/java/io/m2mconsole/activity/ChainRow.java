package io.m2mconsole.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the table: what is known at its beginning, and what at its end, each with its place in the chain.
 *
 * @param first absent where it was written before there was a chain
 * @param last absent while it runs
 */
record ChainRow(
        long id,
        Begun begun,
        @Nullable Place first,
        Ended ended,
        @Nullable Place last) {

    /** @param needed the right that it needs */
    record Begun(
            Instant at,
            String actor,
            @Nullable String address,
            @Nullable String needed,
            String action,
            String target,
            @Nullable String environment,
            @Nullable String difference) {}

    /** @param at absent while it runs, and in entries of before there was a chain */
    record Ended(
            @Nullable Instant at,
            String outcome,
            long durationMillis,
            String requestIds,
            @Nullable String problem) {

        static final Ended NOT_YET = new Ended(null, Outcome.RUNNING.name(), 0, "", null);

        Ended at(Instant when) {
            return new Ended(when, outcome, durationMillis, requestIds, problem);
        }
    }

    /** @param hash never absent but by tampering */
    record Place(long seq, @Nullable String hash) {}

    /** The hash of its beginning, as it must be. */
    String beginning(String before, long seq) {
        return ChainHash.of(
                before,
                seq,
                "begin",
                id,
                ChainHash.micros(begun.at),
                begun.actor,
                begun.address,
                begun.needed,
                begun.action,
                begun.target,
                begun.environment,
                begun.difference);
    }

    /** The hash of its end, as it must be. */
    String end(String before, long seq) {
        return ChainHash.of(
                before,
                seq,
                "end",
                id,
                ended.at == null ? null : ChainHash.micros(ended.at),
                ended.outcome,
                ended.durationMillis,
                ended.requestIds,
                ended.problem);
    }

    boolean running() {
        return ended.outcome.equals(Outcome.RUNNING.name());
    }

    ChainRow first(ChainHead head) {
        return new ChainRow(id, begun, head.place(), ended, last);
    }

    ChainRow ending(Ended how) {
        return new ChainRow(id, begun, first, how, last);
    }

    ChainRow last(ChainHead head) {
        return new ChainRow(id, begun, first, ended, head.place());
    }
}
