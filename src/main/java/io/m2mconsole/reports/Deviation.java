package io.m2mconsole.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell that two reports answer differently.
 *
 * @param cell which, for people
 * @param before the earlier verdict's word, absent where it was not there
 * @param after the later verdict's word, absent where it is gone
 */
public record Deviation(
        String cell, @Nullable String before, @Nullable String after) {

    /** As a sentence, such as "X → GET /a: Denied before, Allowed now". */
    public String sentence() {
        return cell + ": "
                + Optional.ofNullable(before).map(word -> word + " before").orElse("not there before") + ", "
                + Optional.ofNullable(after).map(word -> word + " now").orElse("gone now");
    }

    /** What changed from one report to another; what one of them did not send is not held against the other. */
    public static List<Deviation> between(RunReport before, RunReport after) {
        var earlier = byKey(before);
        var later = byKey(after);
        var deviations = new ArrayList<Deviation>();
        earlier.forEach((key, cell) -> {
            var now = later.get(key);
            if (now == null) {
                deviations.add(new Deviation(key, cell.verdict(), null));
            } else if (cell.tells() && now.tells() && !cell.verdict().equals(now.verdict())) {
                deviations.add(new Deviation(key, cell.verdict(), now.verdict()));
            }
        });
        later.forEach((key, cell) -> {
            if (!earlier.containsKey(key)) {
                deviations.add(new Deviation(key, null, cell.verdict()));
            }
        });
        return deviations;
    }

    private static Map<String, ReportCell> byKey(RunReport report) {
        var cells = new LinkedHashMap<String, ReportCell>();
        report.cells().forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }
}
