package io.m2mconsole.trials;

import io.m2mconsole.access.Decision;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.probes.Match;
import java.util.Optional;

/** How far a cell's prediction is proven. */
public enum CellState {
    /** Never tried. */
    PREDICTED,
    /** The live API did what the rules say. */
    VERIFIED,
    /** The live API did the opposite of what the rules say. */
    MISMATCH,
    /** Tried, but the client, the method or the deployment changed since. */
    STALE,
    /** Tried, but the answer tells nothing. */
    INCONCLUSIVE;

    /**
     * A cell's state.
     *
     * @param deployment which deployment the method's stage serves now; an empty text where that is not known
     * @param latest the cell's latest trial, if it was ever tried
     */
    public static CellState of(
            AppClient client, ApiMethod method, Decision predicted, String deployment, Optional<PastTrial> latest) {
        return latest.map(trial -> stale(client, method, predicted, deployment, trial) ? STALE : of(trial.match()))
                .orElse(PREDICTED);
    }

    private static CellState of(Match match) {
        return switch (match) {
            case AGREES -> VERIFIED;
            case MISMATCH -> MISMATCH;
            case UNDECIDED -> INCONCLUSIVE;
            case NOT_SENT -> PREDICTED;
        };
    }

    private static boolean stale(
            AppClient client, ApiMethod method, Decision predicted, String deployment, PastTrial trial) {
        return client.changed().isAfter(trial.at())
                || !trial.deployment().equals(deployment)
                || !trial.fingerprint().equals(Fingerprint.of(method))
                || !trial.expected().equals(Reasons.word(predicted));
    }
}
