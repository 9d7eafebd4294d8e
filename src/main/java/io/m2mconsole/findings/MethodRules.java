package io.m2mconsole.findings;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Prediction;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.ApiStage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What deployed methods ask of callers, or fail to ask. */
final class MethodRules {

    static final Rule OPEN = new Rule(
            "method-open",
            "Method without authorizer",
            Severity.ERROR,
            "Anyone on the internet may call it, with or without a token.");
    static final Rule UNCALLABLE = new Rule(
            "method-uncallable",
            "Cognito authorizer, but no scopes",
            Severity.WARNING,
            "API Gateway then expects an ID token, which no client for machines can get: none of them can call it.");
    static final Rule UNDEPLOYED = new Rule(
            "undeployed-change",
            "Changed, but not deployed",
            Severity.WARNING,
            "What the API's page in AWS shows is not what callers meet, and the next deployment brings it along unasked.");
    static final Rule EQUAL = new Rule(
            "equal-access",
            "All clients have equal access",
            Severity.NOTE,
            "Where scopes tell no client from another, API keys with usage plans might do, and cost nothing per client.");

    private MethodRules() {}

    static List<Rule> rules() {
        return List.of(OPEN, UNCALLABLE, UNDEPLOYED, EQUAL);
    }

    static Stream<Finding> check(Facts facts) {
        var methods = facts.deployed().stream().flatMap(MethodRules::method);
        var changes = facts.changes().stream().map(MethodRules::change);
        var equal = facts.deployed().stream().collect(Collectors.groupingBy(ApiMethod::stage)).entrySet().stream()
                .flatMap(stage -> equal(facts, stage.getKey(), stage.getValue()));
        return Stream.of(methods, changes, equal).flatMap(found -> found);
    }

    private static Stream<Finding> method(ApiMethod method) {
        return switch (method.requirement()) {
            // Browsers ask by OPTIONS before they call, and cannot send a token with it.
            case Open() when method.verb() == Verb.OPTIONS -> Stream.empty();
            case Open() ->
                Stream.of(OPEN.on(
                        subject(method),
                        "It is deployed without any authorizer."
                                + (method.apiKeyRequired()
                                        ? " It asks for an API key, which is no proof of who calls."
                                        : "")));
            case IdentityToken(var authorizer, var _) ->
                Stream.of(UNCALLABLE.on(
                        subject(method), "Its authorizer " + authorizer + " is Cognito's; it requires no scope."));
            case AnyScopeOf(var _, var _, var scopes)
            when scopes.isEmpty() ->
                Stream.of(UNCALLABLE.on(
                        subject(method),
                        "It asks for scopes that no resource server can define, such as openid, and for no other."));
            default -> Stream.empty();
        };
    }

    private static Finding change(MethodChange change) {
        var method = Stream.concat(change.before().stream(), change.after().stream())
                .findFirst()
                .orElseThrow();
        return UNDEPLOYED.on(
                subject(method),
                "The working copy differs from what is deployed: the method is " + change.word() + ".");
    }

    /** Two clients and two protected methods at least, else there is nothing to tell apart. */
    private static Stream<Finding> equal(Facts facts, ApiStage stage, List<ApiMethod> methods) {
        var guarded = methods.stream().filter(MethodRules::scoped).toList();
        var callers =
                facts.machines().stream().collect(Collectors.groupingBy(client -> access(facts, client, guarded)));
        callers.remove(guarded.stream().map(_ -> Prediction.DENIED).toList());
        var clients = callers.values().stream().mapToInt(List::size).sum();
        return guarded.size() < 2 || callers.size() != 1 || clients < 2
                ? Stream.empty()
                : Stream.of(EQUAL.on(
                        new Subject.OfStage(stage),
                        "The " + clients + " clients that may call any of its " + guarded.size()
                                + " protected methods may call the same ones."));
    }

    private static boolean scoped(ApiMethod method) {
        return method.requirement() instanceof AnyScopeOf || (method.requirement() instanceof Jwt jwt && jwt.scoped());
    }

    private static List<Prediction> access(Facts facts, AppClient client, List<ApiMethod> methods) {
        return methods.stream()
                .map(method -> Prediction.of(AccessRules.decide(client, method, facts.pool())))
                .toList();
    }

    static Subject subject(ApiMethod method) {
        return new Subject.OfMethod(method.id(), method.stage().apiName());
    }
}
