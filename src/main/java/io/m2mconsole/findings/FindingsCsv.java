package io.m2mconsole.findings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as CSV (RFC 4180). */
public final class FindingsCsv {

    // A spreadsheet takes a text that begins so for a formula.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FindingsCsv() {}

    public static String of(FindingsReport report) {
        return Stream.concat(
                        Stream.of(List.of(
                                "severity", "rule", "subject", "evidence", "acknowledged until", "reason", "by")),
                        report.findings().stream().map(FindingsCsv::cells))
                .map(cells -> cells.stream().map(FindingsCsv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> cells(KnownFinding known) {
        var finding = known.finding();
        var acknowledged = known.acknowledged();
        return List.of(
                finding.rule().severity().name(),
                finding.rule().id(),
                finding.subject().label(),
                finding.evidence(),
                acknowledged.map(one -> one.until().toString()).orElse(""),
                acknowledged.map(Acknowledgement::reason).orElse(""),
                acknowledged.map(Acknowledgement::by).orElse(""));
    }

    private static String quoted(String text) {
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
