package io.m2mconsole.findings.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.findings.KnownFinding;
import io.m2mconsole.findings.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of the findings is shown, as the page's URL has it. @param acknowledged whether those are shown too */
record FindingsQuery(String text, Optional<Severity> severity, boolean acknowledged) {

    static FindingsQuery of(QueryParameters parameters) {
        return new FindingsQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("severity").flatMap(FindingsQuery::severity),
                parameters.getSingleParameter("acknowledged").isPresent());
    }

    QueryParameters parameters() {
        var query = new TreeMap<String, String>();
        if (!text.isBlank()) {
            query.put("q", text.strip());
        }
        severity.ifPresent(one -> query.put("severity", one.name().toLowerCase(Locale.ROOT)));
        if (acknowledged) {
            query.put("acknowledged", "too");
        }
        return QueryParameters.simple(query);
    }

    List<KnownFinding> of(List<KnownFinding> findings) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return findings.stream()
                .filter(known -> acknowledged || known.open())
                .filter(known -> severity.map(
                                one -> one == known.finding().rule().severity())
                        .orElse(true))
                .filter(known -> Stream.of(words).allMatch(line(known)::contains))
                .toList();
    }

    private static String line(KnownFinding known) {
        var finding = known.finding();
        return String.join(
                        " ",
                        finding.rule().id(),
                        finding.rule().title(),
                        finding.subject().label(),
                        finding.subject().key(),
                        finding.evidence())
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Severity> severity(String text) {
        return Stream.of(Severity.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
