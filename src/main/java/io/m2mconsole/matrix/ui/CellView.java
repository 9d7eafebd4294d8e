package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.Decision;
import io.m2mconsole.access.Pending;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.guards.LostGuard;
import io.m2mconsole.trials.CellState;
import io.m2mconsole.trials.PastTrial;
import java.util.Locale;
import java.util.Optional;

/**
 * A cell as it is shown.
 *
 * @param latest its latest trial, if it was ever tried
 * @param notSent why the latest run left it out, empty where it did not
 * @param pending what an undeployed change would turn it to, empty where it turns nothing
 * @param opened the method's authorizer that is gone, where the cell was closed by it; empty otherwise
 */
record CellView(
        AppClient client,
        ApiMethod method,
        Decision predicted,
        CellState state,
        Optional<PastTrial> latest,
        Optional<String> notSent,
        Optional<Pending> pending,
        Optional<LostGuard> opened)
        implements ShownCell {

    /** What the rules or, where proven otherwise, the live API say. */
    @Override
    public String word() {
        return state == CellState.MISMATCH
                ? opened.map(_ -> "Open to anyone")
                        .or(() -> latest.map(PastTrial::verdict))
                        .orElse("Mismatch")
                : Reasons.word(predicted);
    }

    /** How far that is proven, and whether a deployment would turn it. */
    @Override
    public String proof() {
        return pending.isPresent() ? proven() + " · pending" : proven();
    }

    private String proven() {
        return switch (state) {
            case PREDICTED -> notSent.isPresent() ? "not sent" : "predicted";
            case VERIFIED -> "verified";
            case MISMATCH -> "mismatch";
            case STALE -> "stale";
            case INCONCLUSIVE -> "inconclusive";
        };
    }

    @Override
    public String icon() {
        return icon(state, predicted);
    }

    static String icon(CellState state, Decision predicted) {
        return switch (state) {
            case MISMATCH -> "vaadin:warning";
            case PREDICTED, VERIFIED, STALE, INCONCLUSIVE ->
                switch (predicted) {
                    case Decision.Allowed _ -> "vaadin:check";
                    case Decision.Denied _ -> "vaadin:ban";
                    case Decision.Unknown _ -> "vaadin:question";
                };
        };
    }

    @Override
    public String proofIcon() {
        return state == CellState.PREDICTED && notSent.isPresent() ? "vaadin:hand" : proofIcon(state);
    }

    static String proofIcon(CellState state) {
        return switch (state) {
            case PREDICTED -> "vaadin:circle-thin";
            case VERIFIED -> "vaadin:check-circle";
            case MISMATCH -> "vaadin:warning";
            case STALE -> "vaadin:clock";
            case INCONCLUSIVE -> "vaadin:question-circle-o";
        };
    }

    @Override
    public String classNames() {
        return "cell cell-" + Reasons.word(predicted).toLowerCase(Locale.ROOT) + " cell-"
                + state.name().toLowerCase(Locale.ROOT) + (pending.isPresent() ? " cell-pending" : "");
    }

    /** For those who hear the matrix. */
    @Override
    public String spoken() {
        return client.name() + ", " + method.id().label() + ": " + word() + ", " + proof()
                + pending.map(one -> ". " + one.sentence()).orElse("");
    }
}
