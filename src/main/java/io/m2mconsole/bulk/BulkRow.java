package io.m2mconsole.bulk;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;

/** One client of a bulk change. @param detail what came of it, as a sentence; empty for nothing to say */
public record BulkRow(int place, ClientId client, ClientName name, State state, String detail) {

    /** How it stands. */
    public enum State {
        WAITING,
        /** Under way, or left so by a crash: then it comes again. */
        RUNNING,
        DONE,
        /** It was as wanted already. */
        UNCHANGED,
        /** The console must not touch it. */
        SKIPPED,
        FAILED,
        CANCELLED;

        /** Whether nothing more becomes of it by itself. */
        public boolean over() {
            return this != WAITING && this != RUNNING;
        }
    }
}
