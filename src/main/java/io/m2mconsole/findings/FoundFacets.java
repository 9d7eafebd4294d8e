package io.m2mconsole.findings;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.deployments.MethodFindings;
import io.m2mconsole.index.FindingFacet;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the last look found, for the pages of clients and of methods. */
@Component
class FoundFacets implements FindingFacet, MethodFindings {

    private final Findings findings;

    FoundFacets(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Map<String, Set<ClientId>> byFinding(EnvironmentId environment) {
        var byTitle = new TreeMap<String, Set<ClientId>>();
        findings.known(environment)
                .ifPresent(report -> report.byClient()
                        .forEach((client, rules) ->
                                rules.forEach(rule -> byTitle.computeIfAbsent(rule.title(), _ -> new HashSet<>())
                                        .add(client))));
        return byTitle;
    }

    @Override
    public Map<MethodId, List<String>> titles(EnvironmentId environment) {
        return findings.known(environment).map(FindingsReport::byMethod).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> List.copyOf(found.getValue().stream()
                                .map(Rule::title)
                                .collect(Collectors.toCollection(TreeSet::new)))));
    }
}
