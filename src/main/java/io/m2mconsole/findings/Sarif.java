package io.m2mconsole.findings;

import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as SARIF 2.1.0, for whatever collects results of checks. Acknowledged ones are told as suppressed.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class Sarif {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sarif() {}

    /** @param rules all that were looked for, found or not */
    public static String of(EnvironmentId environment, List<Rule> rules, FindingsReport report) {
        var log = JSON.createObjectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "M2M Console").put("semanticVersion", "1.0.0");
        var described = driver.putArray("rules");
        rules.forEach(rule -> describe(described.addObject(), rule));
        run.putObject("automationDetails").put("id", "m2m-console/" + environment + "/");
        run.putArray("invocations")
                .addObject()
                .put("executionSuccessful", true)
                .put("endTimeUtc", report.at().toString());
        var results = run.putArray("results");
        report.findings().forEach(finding -> result(results.addObject(), environment, rules, finding));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(log);
    }

    private static void describe(ObjectNode node, Rule rule) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.why());
        node.putObject("help").put("text", rule.why()).put("markdown", RuleDocs.of(rule));
        node.putObject("defaultConfiguration").put("level", level(rule));
    }

    private static void result(ObjectNode node, EnvironmentId environment, List<Rule> rules, KnownFinding known) {
        var finding = known.finding();
        node.put("ruleId", finding.rule().id())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", level(finding.rule()));
        node.putObject("message").put("text", finding.subject().label() + ": " + finding.evidence());
        node.putArray("locations")
                .addObject()
                .putArray("logicalLocations")
                .addObject()
                .put("name", finding.subject().label())
                .put("fullyQualifiedName", environment + "/" + finding.subject().key())
                .put("kind", "resource");
        node.putObject("partialFingerprints").put("finding/v1", finding.fingerprint(environment));
        known.acknowledged()
                .ifPresent(acknowledgement -> node.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put(
                                "justification",
                                acknowledgement.reason() + " (" + acknowledgement.by() + ", until "
                                        + acknowledgement.until() + ")"));
    }

    private static String level(Rule rule) {
        return switch (rule.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
