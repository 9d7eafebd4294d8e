package io.m2mconsole.reports;

import java.time.Instant;
import java.util.List;

/** A run with all that it found, to be kept, compared and exported; holds no secret. */
public record RunReport(String environment, long run, Instant started, String by, List<ReportCell> cells) {
    public RunReport {
        cells = List.copyOf(cells);
    }

    /** What it would be called as a file, without the ending. */
    public String fileName() {
        return environment + "-run-" + run;
    }
}
