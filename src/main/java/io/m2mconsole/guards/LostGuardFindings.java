package io.m2mconsole.guards;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.FindingSource;
import io.m2mconsole.findings.Rule;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.findings.Subject;
import io.m2mconsole.shared.ScopeName;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cries out where a method lost its authorizer. */
@Component
class LostGuardFindings implements FindingSource {

    static final Rule LOST = new Rule(
            "authorizer-lost",
            "Authorizer gone",
            Severity.ERROR,
            "Whoever believed that a token was needed is wrong: anyone on the internet may call it now.");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Apis apis;
    private final Guards guards;

    LostGuardFindings(Apis apis, Guards guards) {
        this.apis = apis;
        this.guards = guards;
    }

    @Override
    public List<Rule> rules() {
        return List.of(LOST);
    }

    @Override
    public List<Finding> find(Environment environment) {
        return guards.of(environment, apis.deployed(environment)).lost().values().stream()
                .map(LostGuardFindings::finding)
                .toList();
    }

    private static Finding finding(LostGuard lost) {
        var method = lost.deployed();
        var scopes = lost.believed().requirement().anyOf().stream()
                .sorted()
                .map(ScopeName::toString)
                .collect(Collectors.joining(" or "));
        return LOST.on(
                new Subject.OfMethod(method.id(), method.stage().apiName()),
                "It is deployed without an authorizer. When one was last seen, on " + TIME.format(lost.seen())
                        + ", it asked for " + (scopes.isEmpty() ? "a token" : scopes) + ".");
    }
}
