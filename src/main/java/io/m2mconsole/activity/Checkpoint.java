package io.m2mconsole.activity;

import java.time.Instant;

/**
 * The chain as it stood at a time.
 *
 * @param pruned whether all up to it has been deleted since
 * @param keyId which key signed it, empty where none was configured
 */
record Checkpoint(long seq, String hash, Instant at, boolean pruned, String keyId, String signature) {

    /** What is signed. */
    String text() {
        return seq + " " + hash + " " + ChainHash.micros(at) + " " + pruned;
    }
}
