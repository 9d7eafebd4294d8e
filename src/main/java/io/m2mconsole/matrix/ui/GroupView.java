package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.Decision;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.trials.CellState;
import java.util.Locale;
import java.util.Map;

/**
 * The cells of clients of equal access and methods of equal requirements.
 *
 * @param states how many of its cells are in which state; those never tried are left out
 */
record GroupView(ClientGroup clients, MethodGroup methods, Decision predicted, Map<CellState, Integer> states)
        implements ShownCell {

    /** How many cells it stands for. */
    long cells() {
        return (long) clients.size() * methods.size();
    }

    @Override
    public String word() {
        return Reasons.word(predicted);
    }

    @Override
    public String proof() {
        var tried = states.values().stream().mapToInt(Integer::intValue).sum();
        var mismatches = states.getOrDefault(CellState.MISMATCH, 0);
        return mismatches > 0
                ? mismatches + (mismatches == 1 ? " mismatch" : " mismatches") + " of " + cells()
                : tried == 0 ? cells() + " predicted" : verified() + " of " + cells() + " verified";
    }

    private int verified() {
        return states.getOrDefault(CellState.VERIFIED, 0);
    }

    /** The state of all of them: the worst, or verified where all are. */
    CellState state() {
        return states.getOrDefault(CellState.MISMATCH, 0) > 0
                ? CellState.MISMATCH
                : verified() == cells() ? CellState.VERIFIED : CellState.PREDICTED;
    }

    @Override
    public String icon() {
        return CellView.icon(state(), predicted);
    }

    @Override
    public String proofIcon() {
        return CellView.proofIcon(state());
    }

    @Override
    public String classNames() {
        return "cell cell-" + word().toLowerCase(Locale.ROOT) + " cell-"
                + state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String spoken() {
        return AxisText.clients(clients) + ", " + AxisText.methods(methods) + ": " + word() + ", " + proof();
    }
}
