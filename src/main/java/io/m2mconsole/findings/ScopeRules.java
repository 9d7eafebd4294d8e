package io.m2mconsole.findings;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scopes that are granted, required and defined, held against each other. */
final class ScopeRules {

    static final Rule UNUSED = new Rule(
            "scope-unused",
            "Granted, but required nowhere",
            Severity.NOTE,
            "A scope that opens nothing today may open something tomorrow, and nobody will remember who holds it.");
    static final Rule UNDEFINED = new Rule(
            "scope-undefined",
            "Required, but defined nowhere",
            Severity.ERROR,
            "No client can be granted a scope that no resource server defines, so it opens the method to nobody.");
    static final Rule UNHELD = new Rule(
            "scope-unheld",
            "Required, but held by nobody",
            Severity.WARNING,
            "A method that nobody may call is dead weight, or its callers have not been onboarded.");
    static final Rule DROPPED = new Rule(
            "scope-dropped",
            "Granted, but defined nowhere",
            Severity.WARNING,
            "Cognito silently leaves a scope out of tokens once its resource server no longer defines it.");

    private ScopeRules() {}

    static List<Rule> rules() {
        return List.of(UNUSED, UNDEFINED, UNHELD, DROPPED);
    }

    static Stream<Finding> check(Facts facts) {
        var held = new TreeMap<ScopeName, List<String>>();
        facts.machines().forEach(client -> client.scopes().forEach(scope -> enter(held, scope, name(client))));
        var required = new TreeMap<ScopeName, List<String>>();
        facts.deployed()
                .forEach(
                        method -> method.requirement().anyOf().forEach(scope -> enter(required, scope, label(method))));
        var defined = facts.defined();
        var granted = held.entrySet().stream()
                .filter(scope -> !required.containsKey(scope.getKey()))
                .map(scope -> defined.contains(scope.getKey())
                        ? UNUSED.on(
                                new Subject.OfScope(scope.getKey()),
                                "Held by " + Some.of(scope.getValue()) + "; no deployed method asks for it.")
                        : DROPPED.on(
                                new Subject.OfScope(scope.getKey()),
                                "Held by " + Some.of(scope.getValue()) + "; no resource server defines it."));
        var asked = required.entrySet().stream()
                .filter(scope -> !held.containsKey(scope.getKey()) || !defined.contains(scope.getKey()))
                .map(scope -> defined.contains(scope.getKey())
                        ? UNHELD.on(
                                new Subject.OfScope(scope.getKey()),
                                "Accepted by " + Some.of(scope.getValue()) + "; no client for machines holds it.")
                        : UNDEFINED.on(
                                new Subject.OfScope(scope.getKey()),
                                "Accepted by " + Some.of(scope.getValue()) + "; no resource server defines it."));
        return Stream.concat(granted, asked);
    }

    private static void enter(Map<ScopeName, List<String>> uses, ScopeName scope, String user) {
        uses.computeIfAbsent(scope, _ -> new ArrayList<>()).add(user);
    }

    private static String name(AppClient client) {
        return client.name().value();
    }

    private static String label(ApiMethod method) {
        return method.id().label();
    }
}
