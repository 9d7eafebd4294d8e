package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.trials.CellState;
import java.util.Map;

/** How many cells are proven, and how. */
final class MatrixSummary extends Div {

    MatrixSummary() {
        addClassName("matrix-summary");
    }

    void show(Map<CellState, Integer> counts) {
        removeAll();
        counts.forEach((state, count) -> add(badge(state, count)));
    }

    private static Badge badge(CellState state, int count) {
        return switch (state) {
            case PREDICTED -> new Badge(Badge.Kind.NEUTRAL, count + " predicted", VaadinIcon.CIRCLE_THIN);
            case VERIFIED -> new Badge(Badge.Kind.SUCCESS, count + " verified", VaadinIcon.CHECK_CIRCLE);
            case MISMATCH ->
                new Badge(Badge.Kind.ERROR, count + (count == 1 ? " mismatch" : " mismatches"), VaadinIcon.WARNING);
            case STALE -> new Badge(Badge.Kind.WARNING, count + " stale", VaadinIcon.CLOCK);
            case INCONCLUSIVE -> new Badge(Badge.Kind.WARNING, count + " inconclusive", VaadinIcon.QUESTION_CIRCLE_O);
        };
    }
}
