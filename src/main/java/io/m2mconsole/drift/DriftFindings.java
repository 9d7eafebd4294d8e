package io.m2mconsole.drift;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.FindingSource;
import io.m2mconsole.findings.Rule;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.findings.Subject;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells each resource that drifted; from the last detection, whose age stands in the evidence. */
@Component
class DriftFindings implements FindingSource {

    static final Rule DRIFT = new Rule(
            "stack-drift",
            "Not as its stack says",
            Severity.WARNING,
            "The next update of the stack may undo the change, or fail over it; and nobody reviewed it.");

    private static final String CLIENT = "AWS::Cognito::UserPoolClient";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final JdbcDrift table;

    DriftFindings(JdbcDrift table) {
        this.table = table;
    }

    @Override
    public List<Rule> rules() {
        return List.of(DRIFT);
    }

    @Override
    public List<Finding> find(Environment environment) {
        return table.find(environment.id())
                // Another stack's drift says nothing of this one.
                .filter(report ->
                        environment.stack().filter(report.stack()::equals).isPresent())
                .map(report -> report.resources().stream()
                        .map(resource -> DRIFT.on(subject(environment, resource), evidence(resource, report.at())))
                        .toList())
                .orElse(List.of());
    }

    private static Subject subject(Environment environment, DriftedResource resource) {
        if (resource.type().equals(CLIENT)
                && !resource.deleted()
                && !resource.name().isEmpty()) {
            return new Subject.OfClient(new ClientId(resource.physicalId()), new ClientName(resource.name()));
        }
        return new Subject.Of("Stack resource " + resource.logicalId(), environment.id() + "/" + page(resource.type()));
    }

    private static String page(String type) {
        return switch (type) {
            case CLIENT -> "clients";
            case "AWS::Cognito::UserPoolResourceServer" -> "scopes";
            default -> type.startsWith("AWS::ApiGateway") ? "apis" : "environment";
        };
    }

    private static String evidence(DriftedResource resource, Instant at) {
        var what = resource.deleted() ? "it is deleted" : String.join("; ", resource.differences());
        return resource.logicalId() + " (" + resource.type() + "): " + what + ". Detected on " + TIME.format(at) + ".";
    }
}
