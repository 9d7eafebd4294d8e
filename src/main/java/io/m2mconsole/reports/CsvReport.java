package io.m2mconsole.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as CSV (RFC 4180). */
final class CsvReport {

    private static final String HEAD = "client,api,stage,method,token,expected,reason,verdict,seen,status,outcome,at";

    private CsvReport() {}

    static String write(RunReport report) {
        return Stream.concat(Stream.of(HEAD), report.cells().stream().map(CsvReport::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(ReportCell cell) {
        return List.of(
                        cell.client(),
                        cell.api(),
                        cell.stage(),
                        cell.method(),
                        cell.variant(),
                        cell.expected(),
                        cell.reason(),
                        cell.verdict(),
                        cell.seen(),
                        Integer.toString(cell.status()),
                        cell.match().name(),
                        cell.at().toString())
                .stream()
                .map(CsvReport::field)
                .collect(Collectors.joining(","));
    }

    private static String field(String text) {
        // A spreadsheet would take these for a formula.
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
