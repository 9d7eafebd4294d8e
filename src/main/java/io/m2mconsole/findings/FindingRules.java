package io.m2mconsole.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of this room, over one set of facts. */
final class FindingRules {

    /** The worst first, then by rule and subject. */
    static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.rule().severity())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.subject().label())
            .thenComparing(finding -> finding.subject().key());

    private FindingRules() {}

    static List<Rule> rules() {
        return Stream.of(MethodRules.rules(), ScopeRules.rules(), ClientRules.rules(), SecretRules.rules())
                .flatMap(List::stream)
                .toList();
    }

    static List<Finding> check(Facts facts) {
        return Stream.of(
                        MethodRules.check(facts),
                        ScopeRules.check(facts),
                        ClientRules.check(facts),
                        SecretRules.check(facts))
                .flatMap(found -> found)
                .sorted(ORDER)
                .toList();
    }
}
