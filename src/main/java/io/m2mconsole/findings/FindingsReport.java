package io.m2mconsole.findings;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.ClientId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found in an environment, the worst first.
 *
 * @param at when it was looked at
 */
public record FindingsReport(List<KnownFinding> findings, Instant at) {

    public FindingsReport {
        findings = List.copyOf(findings);
    }

    /** Those that wait for somebody. */
    public List<Finding> open() {
        return findings.stream()
                .filter(KnownFinding::open)
                .map(KnownFinding::finding)
                .toList();
    }

    /** How many are open, by severity; severities without any are left out. */
    public Map<Severity, Integer> counts() {
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        open().forEach(finding -> counts.merge(finding.rule().severity(), 1, Integer::sum));
        return counts;
    }

    /** The rules that clients break, open findings only. */
    public Map<ClientId, List<Rule>> byClient() {
        return open().stream()
                .filter(finding -> finding.subject() instanceof Subject.OfClient)
                .collect(Collectors.groupingBy(
                        finding -> ((Subject.OfClient) finding.subject()).id(),
                        Collectors.mapping(Finding::rule, Collectors.toList())));
    }

    /** The rules that methods break, open findings only. */
    public Map<MethodId, List<Rule>> byMethod() {
        return open().stream()
                .filter(finding -> finding.subject() instanceof Subject.OfMethod)
                .collect(Collectors.groupingBy(
                        finding -> ((Subject.OfMethod) finding.subject()).id(),
                        Collectors.mapping(Finding::rule, Collectors.toList())));
    }
}
