package io.m2mconsole.activity;

/**
 * Where the chain ends.
 *
 * @param seq the last event's number, 0 where there is none
 * @param hash its hash, empty where there is none
 * @param entry the last entry's id
 */
record ChainHead(long seq, String hash, long entry) {

    ChainRow.Place place() {
        return new ChainRow.Place(seq, hash);
    }

    /** Where it ends once that entry began. */
    ChainHead begun(ChainRow row) {
        return new ChainHead(seq + 1, row.beginning(hash, seq + 1), Math.max(entry, row.id()));
    }

    /** Where it ends once that entry ended. */
    ChainHead ended(ChainRow row) {
        return new ChainHead(seq + 1, row.end(hash, seq + 1), entry);
    }
}
