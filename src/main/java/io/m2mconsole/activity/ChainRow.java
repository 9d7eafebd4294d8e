package io.m2mconsole.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the table, with its two places in the chain: what is known at its beginning, and what at its end.
 *
 * @param needed the right that it needs
 * @param beginSeq absent where it was written before there was a chain
 * @param endSeq absent while it runs
 */
record ChainRow(
        long id,
        Instant at,
        String actor,
        @Nullable String address,
        @Nullable String needed,
        String action,
        String target,
        @Nullable String environment,
        @Nullable String difference,
        @Nullable Long beginSeq,
        @Nullable String beginHash,
        @Nullable Instant endedAt,
        String outcome,
        long durationMillis,
        String requestIds,
        @Nullable String problem,
        @Nullable Long endSeq,
        @Nullable String endHash) {

    /** The hash of its beginning, as it must be. */
    String beginning(String before, long seq) {
        return ChainHash.of(
                before,
                seq,
                "begin",
                id,
                ChainHash.micros(at),
                actor,
                address,
                needed,
                action,
                target,
                environment,
                difference);
    }

    /** The hash of its end, as it must be. */
    String end(String before, long seq) {
        return ChainHash.of(
                before,
                seq,
                "end",
                id,
                endedAt == null ? null : ChainHash.micros(endedAt),
                outcome,
                durationMillis,
                requestIds,
                problem);
    }

    ChainRow begun(long seq, String hash) {
        return new ChainRow(
                id,
                at,
                actor,
                address,
                needed,
                action,
                target,
                environment,
                difference,
                seq,
                hash,
                endedAt,
                outcome,
                durationMillis,
                requestIds,
                problem,
                endSeq,
                endHash);
    }

    ChainRow ended(Instant when, String result, long millis, String ids, @Nullable String fault) {
        return new ChainRow(
                id,
                at,
                actor,
                address,
                needed,
                action,
                target,
                environment,
                difference,
                beginSeq,
                beginHash,
                when,
                result,
                millis,
                ids,
                fault,
                endSeq,
                endHash);
    }

    ChainRow ended(long seq, String hash) {
        return new ChainRow(
                id,
                at,
                actor,
                address,
                needed,
                action,
                target,
                environment,
                difference,
                beginSeq,
                beginHash,
                endedAt,
                outcome,
                durationMillis,
                requestIds,
                problem,
                seq,
                hash);
    }
}
