package io.m2mconsole.runs;

import java.math.BigDecimal;

/**
 * What a run will do and cost, told before it starts. Of one with too many cells only their number is told.
 *
 * @param most how many cells a run may have
 * @param sent how many of its cells are sent
 * @param unsafe how many of those may change data
 * @param held how many are left out, as they may change data and nobody ticked them
 * @param elsewhere how many are left out, as another method answers there with this value of the path's parameters
 * @param tokens how many tokens it asks for: one for each client that needs one
 * @param usd what those cost
 */
public record RunForecast(
        long cells, int most, int sent, int unsafe, int held, int elsewhere, int tokens, BigDecimal usd) {

    static RunForecast tooMany(long cells, int most) {
        return new RunForecast(cells, most, 0, 0, 0, 0, 0, BigDecimal.ZERO);
    }

    /** Whether there may be such a run. */
    public boolean fits() {
        return cells > 0 && cells <= most;
    }
}
